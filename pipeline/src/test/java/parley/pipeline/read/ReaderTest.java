package parley.pipeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.domain.Failure;
import parley.domain.Publication;
import parley.domain.Report;

class ReaderTest {

  private static final String PROSE =
      "Dockers and the harbour board of Port Alba met again on Tuesday and parted without an"
          + " agreement on pay.";
  private static final String MORE =
      "The board's chair said that a better offer would be on the table before the end of the"
          + " week.";

  private final Path folder;

  ReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void plainTextIsTakenAsItStands() throws IOException {
    write("first.txt", PROSE + "\r\n\r\n" + MORE + "\r\n");
    Report report = only(read(folder));
    assertThat(report.id()).isEqualTo("first");
    assertThat(report.text()).isEqualTo(PROSE + "\n\n" + MORE + "\n");
    assertThat(report.publication()).isNull();
    assertThat(report.publisher()).isNull();
  }

  @Test
  void frontMatterBecomesMetadata() throws IOException {
    write(
        "capture.md.md",
        """
        ---
        title: "Dockers meet board: no deal | Alba Gazette"
        source: https://www.albagazette.example/2031/03/04/dockers
        date: 2031-03-05
        ---

        **PORT ALBA (Gazette) —** %s See [the offer](https://albagazette.example/offer_(new)).

        ## What next

        * \\*One\\* item
        """
            .formatted(PROSE));
    Report report = only(read(folder));
    assertThat(report.id()).isEqualTo("capture.md");
    assertThat(report.title()).isEqualTo("Dockers meet board: no deal");
    assertThat(report.publisher()).isEqualTo("Alba Gazette");
    assertThat(report.url()).isEqualTo("https://www.albagazette.example/2031/03/04/dockers");
    assertThat(day(report)).isEqualTo("2031-03-05");
    assertThat(report.text())
        .isEqualTo(
            "PORT ALBA (Gazette) — " + PROSE + " See the offer.\n\nWhat next\n\n* *One* item\n");
  }

  @Test
  void anUnknownDateStatesNothingAndBrokenFrontMatterIsReadAllTheSame() throws IOException {
    write(
        "a.md",
        "---\ntitle: Talks: the end\ndate: unknown\npublisher: Alba Gazette\n---\n" + PROSE);
    Report report = only(read(folder));
    assertThat(report.title()).isEqualTo("Talks: the end");
    assertThat(report.publisher()).isEqualTo("Alba Gazette");
    assertThat(report.publication()).isNull();
    assertThat(report.text()).isEqualTo(PROSE);
  }

  @Test
  void theAddressTellsOutletAndDayWhereNothingElseDoes() throws IOException {
    write(
        "a.md", "---\nsource: https://www.reuters.com/world/port-talks-2031-03-04/\n---\n" + PROSE);
    write("b.md", "---\nsource: https://news.albagazette.co.uk/2031/mar/04/talks\n---\n" + MORE);
    List<Report> reports = read(folder).reports();
    assertThat(reports).extracting(Report::publisher).containsExactly("Reuters", "Albagazette");
    assertThat(reports).extracting(ReaderTest::day).containsExactly("2031-03-04", "2031-03-04");
  }

  @Test
  void jsonLinesAndABrokenLine() throws IOException {
    write(
        "reports.jsonl",
        """
        {"id": "one", "url": "https://a.example/1", "publisher": "A", "title": "T", "published": "2031-03-04T23:50:00-05:00", "text": "%s"}
        {"id": "two", "text":

        {"id": "three"}
        [1, 2]
        {"id": "four", "html": "<html><head><title>Talks</title></head><body><article><p>%s</p><p>%s</p></article></body></html>"}
        {"text": "%s"}
        """
            .formatted(PROSE, PROSE, MORE, MORE));
    Reader.Result result = read(folder);
    assertThat(result.reports()).extracting(Report::id).hasSize(3).contains("one", "four");
    assertThat(report(result, "one").publication())
        .isEqualTo(Publication.stated(LocalDate.of(2031, 3, 4)));
    assertThat(report(result, "four").text()).isEqualTo(PROSE + "\n\n" + MORE);
    assertThat(result.failures())
        .extracting(Failure::source)
        .map(s -> s.replaceFirst(".*/", ""))
        .containsExactly("reports.jsonl:2", "reports.jsonl:4", "reports.jsonl:5");
    assertThat(result.failures()).allMatch(f -> f.message().contains("{\"id\""));
  }

  @Test
  void aManifestCoversItsFolderAndTheFolderBelowAndIsNoReport() throws IOException {
    write(
        "manifest.json",
        "[{\"id\": \"one\", \"publisher\": \"A\", \"title\": \"T\", \"published\":"
            + " \"2031-03-04\"}]");
    write("documents/one.txt", PROSE);
    write("documents/two.txt", MORE);
    Reader.Result result = read(folder.resolve("documents"));
    assertThat(report(result, "one").publisher()).isEqualTo("A");
    assertThat(day(report(result, "one"))).isEqualTo("2031-03-04");
    assertThat(report(result, "two").publisher()).isNull();
    assertThat(read(folder).reports()).extracting(Report::id).containsExactly("one", "two");
    assertThat(read(folder).failures()).isEmpty();
  }

  @Test
  void aManifestCanBeKeyedByIdAndABrokenOneIsNamed() throws IOException {
    write(
        "manifest.json",
        "{\"reports\": {\"one\": {\"publisher\": \"A\", \"url\": \"https://a.example/\"}}}");
    write("one.txt", PROSE);
    assertThat(only(read(folder)).publisher()).isEqualTo("A");
    write("manifest.json", "{broken");
    assertThat(read(folder).reports()).hasSize(1);
    assertThat(read(folder).failures())
        .singleElement()
        .matches(f -> f.message().contains("manifest"));
  }

  @Test
  void standardInputIsReadByWhatItLooksLike() {
    assertThat(piped(PROSE).text()).isEqualTo(PROSE);
    assertThat(piped("{\"id\": \"one\", \"text\": \"" + PROSE + "\"}").id()).isEqualTo("one");
    assertThat(
            piped(
                    "<!DOCTYPE html><html><body><article><p>"
                        + PROSE
                        + "</p></article></body></html>")
                .text())
        .isEqualTo(PROSE);
    assertThat(piped("---\ntitle: T\n---\n" + PROSE).title()).isEqualTo("T");
  }

  @Test
  void whatAPageDeclaresIsItsEncoding() throws IOException {
    String page =
        "<html><head><meta charset=\"windows-1252\"><title>x</title></head><body><p>“"
            + PROSE
            + "”</p></body></html>";
    Files.write(folder.resolve("page.html"), page.getBytes(Charset.forName("windows-1252")));
    assertThat(only(read(folder)).text()).isEqualTo("“" + PROSE + "”");
  }

  @Test
  void textInAnOldEncodingOrWithAMarkIsRead() throws IOException {
    String text = "“" + PROSE + "”";
    Files.write(folder.resolve("old.txt"), text.getBytes(Charset.forName("windows-1252")));
    assertThat(only(read(folder)).text()).isEqualTo(text);
    Files.write(folder.resolve("old.txt"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    assertThat(only(read(folder)).text()).isEqualTo(text);
    Files.write(folder.resolve("old.txt"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    assertThat(only(read(folder)).text()).isEqualTo(text);
  }

  @Test
  void packedPagesAreUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(
          ("<html><body><p>" + PROSE + "</p></body></html>").getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("page.html.gz"), packed.toByteArray());
    Files.write(folder.resolve("cut.html.gz"), Arrays.copyOf(packed.toByteArray(), 40));
    Files.write(folder.resolve("no.html.gz"), PROSE.getBytes(StandardCharsets.UTF_8));
    Reader.Result result = read(folder);
    assertThat(result.reports()).extracting(Report::id).containsExactly("page");
    assertThat(result.failures()).hasSize(2);
  }

  @Test
  void oneIdAndOneTextIsOneReportDifferentTextsAreTwo() throws IOException {
    write("a/same.txt", PROSE);
    write("b/same.txt", PROSE);
    assertThat(read(folder).reports()).extracting(Report::id).containsExactly("same");
    write("b/same.txt", MORE);
    List<String> ids = read(folder).reports().stream().map(Report::id).toList();
    assertThat(ids).hasSize(2).doesNotHaveDuplicates().allMatch(id -> id.startsWith("same-"));
    Path first = folder.resolve("a");
    Path second = folder.resolve("b");
    assertThat(new Reader().read(List.of(second, first)).reports())
        .extracting(Report::id)
        .isEqualTo(ids);
  }

  @Test
  void theOrderOfThePathsDoesNotMatter() throws IOException {
    write("a/one.txt", PROSE);
    write("b/two.md", MORE);
    write("b/three.pdf", "%PDF");
    Path first = folder.resolve("a");
    Path second = folder.resolve("b");
    assertThat(new Reader().read(List.of(first, second)))
        .isEqualTo(new Reader().read(List.of(second, first, second)));
  }

  @Test
  void hiddenFilesAreSkippedAndForeignFormatsNamed() throws IOException {
    write(".hidden.txt", PROSE);
    write(".git/x.txt", PROSE);
    write("paper.pdf", "%PDF-1.7");
    write("one.txt", PROSE);
    Reader.Result result = read(folder);
    assertThat(result.reports()).extracting(Report::id).containsExactly("one");
    assertThat(result.failures())
        .singleElement()
        .matches(f -> f.source().endsWith("/paper.pdf") && f.message().contains("format"));
  }

  @Test
  void whatCannotBeReadIsNamedWithItsCause() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    assertThat(read(folder.resolve("empty")).failures())
        .singleElement()
        .matches(f -> f.message().contains("no reports"));
    assertThat(read(folder.resolve("gone.txt")).failures())
        .singleElement()
        .matches(f -> f.message().contains("no such file"));
    write("blank.txt", " \n\t\n");
    Files.write(
        folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13, 1, 2});
    write("page.html", "<html><body><nav>Home</nav></body></html>");
    Reader.Result result = read(folder);
    assertThat(result.reports()).isEmpty();
    assertThat(result.failures())
        .hasSize(3)
        .allMatch(f -> f.stage().equals("read") && f.message().contains(";"));
  }

  @Test
  void aReportsIdAndTextDoNotDependOnWhereItsFileLies() throws IOException {
    write("x/docs/one.txt", PROSE);
    write("y/docs/one.txt", PROSE);
    assertThat(read(folder.resolve("x/docs"))).isEqualTo(read(folder.resolve("y/docs")));
  }

  private Report piped(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return only(new Reader(new ByteArrayInputStream(bytes)).read(List.of(Path.of("-"))));
  }

  private static Reader.Result read(Path path) {
    return new Reader().read(List.of(path));
  }

  private static Report only(Reader.Result result) {
    assertThat(result.failures()).isEmpty();
    assertThat(result.reports()).hasSize(1);
    return result.reports().getFirst();
  }

  private static Report report(Reader.Result result, String id) {
    return result.reports().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  private static @Nullable String day(Report report) {
    return report.publication() == null ? null : report.publication().day().toString();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
