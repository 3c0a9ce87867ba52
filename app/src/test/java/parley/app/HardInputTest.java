package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.domain.Dossier;
import parley.domain.Failure;

/**
 * Whatever is put beside a good report, the good one is read, and what cannot be read is named with
 * its remedy: through the whole command, from the files to the brief.
 */
@Timeout(180)
class HardInputTest {

  private static final String PROSE =
      "Norway and Iceland will hold a second round of fishing talks in Oslo on March 6, 2031."
          + " \"We will not accept a lower quota,\" said Ada Holm, the Norwegian foreign minister.";
  private static final String REPORT =
      "---\ntitle: Fishing talks resume\npublisher: Coast Herald\npublished: 2031-03-04\n---\n"
          + PROSE
          + "\n";

  private final Path folder;

  HardInputTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void aGoodReport() throws IOException {
    Files.writeString(folder.resolve("good.md"), REPORT);
  }

  @Test
  void aReportOfFiveMegabytesIsNamedWithItsRemedy() throws IOException {
    write("vast.txt", (PROSE + "\n\n").repeat(5_000_000 / PROSE.length()));
    assertFailed(read(), "vast.txt", "characters", "--max-size");
  }

  @Test
  void aReportOfFiveMegabytesThatIsLetInEndsWithItsTime() throws IOException {
    write("vast.txt", (PROSE + "\n\n").repeat(5_000_000 / PROSE.length()));
    assertFailed(
        read("--max-size", "6000000", "--max-time", "1"),
        "vast.txt",
        "more than 1 s of work",
        "nothing is taken from it",
        "--max-time");
  }

  @Test
  void aReportOfOneLineIsRead() throws IOException {
    write("line.txt", (PROSE + " ").repeat(100));
    assertRead(read());
    write("line.txt", "the delegations said that they would meet in Oslo and ".repeat(500));
    assertRead(read());
  }

  @Test
  void aReportWithoutASentenceIsRead() throws IOException {
    write("words.txt", "quota\n".repeat(30));
    write("quotes.txt", "\"".repeat(100_000));
    write("gap.txt", "a" + " ".repeat(200_000) + "b");
    assertRead(read());
  }

  @Test
  void rowsOfMarksAndNumbersAreNoLanguage() throws IOException {
    write("dots.txt", "* . - _ (".repeat(20_000));
    assertFailed(read(), "dots.txt", "not in English");
    Files.delete(folder.resolve("dots.txt"));
    write("digits.txt", "1234567890 ".repeat(5_000));
    assertFailed(read(), "digits.txt", "not in English");
  }

  @Test
  void aReportInAnotherLanguageIsSaidToBeSkipped() throws IOException {
    String sentence =
        "Die Delegationen aus Norwegen und Island trafen sich am Montag in Oslo, um über die Quoten"
            + " für den Fang von Kabeljau zu sprechen, doch eine Einigung gab es nicht. ";
    write("bericht.txt", sentence.repeat(5));
    assertFailed(read(), "bericht.txt", "not in English", "nothing is taken from it");
  }

  @Test
  void binaryBytesAreNoText() throws IOException {
    byte[] bytes = new byte[20_000];
    new Random(3).nextBytes(bytes);
    Files.write(folder.resolve("photo.txt"), bytes);
    assertFailed(read(), "photo.txt", "not text", "give a text");
  }

  @Test
  void anEmptyFolderIsSaidToBeEmpty() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Outcome alone = Outcome.of("read", empty.toString());
    assertThat(alone.code()).isEqualTo(ExitCode.NOTHING);
    assertThat(alone.err()).contains("empty", "holds no reports", "put text");
    assertFailed(
        Outcome.of("read", empty.toString(), folder.resolve("good.md").toString()),
        "empty",
        "holds no reports");
  }

  @Test
  void aBrokenLineOfJsonIsNamedAndTheOthersAreRead() throws IOException {
    write(
        "feed.jsonl",
        "{\"id\": \"one\", \"text\": \"Talks opened in Lima on Monday.\"}\n{\"id\": \"two\", \"te\n"
            + "{\"id\": \"three\", \"text\": \"Talks closed in Lima on Friday.\"}\n");
    Outcome read = read("--format", "json");
    assertFailed(read, "feed.jsonl:2", "not a JSON object", "write one object a line");
    assertThat(read.out()).contains("\"one\"", "\"three\"");
  }

  @Test
  void pagesThatNestWithoutEndComeToAnEnd() throws IOException {
    write("deep.html", "<html><body>" + "<div>".repeat(100_000) + "<p>" + PROSE + "</p>");
    write("inline.html", "<html><body><p>" + "<b><i>".repeat(50_000) + PROSE + "</p>");
    assertEnds(read());
  }

  @Test
  void aPageOfEntitiesThatNameOneAnotherDoesNotGrow() throws IOException {
    StringBuilder page = new StringBuilder("<!DOCTYPE html [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 60; i++) {
      String smaller = "&a" + (i - 1) + ";";
      page.append("<!ENTITY a" + i + " \"" + smaller + smaller + "\">");
    }
    write("laughs.html", page + "]><html><body><p>" + PROSE + " &a59;</p></body></html>");
    Outcome read = read("--format", "json");
    assertEnds(read);
    assertThat(read.out()).hasSizeLessThan(100_000);
  }

  @Test
  void loneSurrogatesAndDirectionControlsReachNoReader() throws IOException {
    write(
        "odd.jsonl",
        "{\"id\": \"odd\", \"title\": \"\\u202Eteltit\", \"text\": \"\\ud83d "
            + "Ada \\u202EHolm\\u202C"
            + " will meet Luis Rojas in Oslo on March 7, 2031. \\ude00\"}");
    for (String format : List.of("brief", "markdown", "html", "json")) {
      Outcome read = read("--format", format);
      assertThat(read.code()).isEqualTo(ExitCode.DONE);
      assertThat(read.out())
          .doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069\\uD800-\\uDFFF]");
    }
  }

  @Test
  void aFileThatVanishesWhileOthersAreReadIsNamed() throws IOException {
    Path vanishing = Files.writeString(folder.resolve("gone.txt"), PROSE);
    InputStream in =
        new ByteArrayInputStream(REPORT.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public byte[] readNBytes(int length) {
            try {
              Files.deleteIfExists(vanishing);
              return super.readNBytes(length);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    Dossier dossier =
        Parley.read(
                Parley.Options.standard(),
                List.of(Path.of("-"), vanishing),
                in,
                _ -> Progress.hidden())
            .dossier();
    assertThat(dossier.documents()).hasSize(1);
    assertThat(dossier.failures())
        .singleElement()
        .returns("gone.txt", Failure::source)
        .matches(failure -> failure.message().contains("check the path"));
  }

  @Test
  void theLibraryKeepsTheSameLimits() throws IOException {
    Path report = Files.writeString(folder.resolve("long.txt"), (PROSE + "\n\n").repeat(200));
    Parley.Options small =
        Parley.Options.standard().withLimits(new Parley.Limits(10_000, Duration.ofMinutes(1)));
    assertThat(Parley.read(small, report).failures())
        .singleElement()
        .matches(failure -> failure.message().contains("--max-size"));
    Parley.Options brief =
        Parley.Options.standard().withLimits(new Parley.Limits(100_000, Duration.ofMillis(1)));
    Dossier none = Parley.read(brief, report);
    assertThat(none.documents()).isEmpty();
    assertThat(none.failures())
        .singleElement()
        .matches(failure -> failure.message().contains("--max-time"));
  }

  @Test
  void limitsThatLetNothingThroughAreWrongUsage() {
    assertThat(read("--max-size", "0").err()).contains("--max-size 0", "give 1 or more");
    assertThat(read("--max-time", "0").err()).contains("--max-time 0", "give 1 or more");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Outcome read(String... options) {
    List<String> arguments = new java.util.ArrayList<>(List.of("read", folder.toString()));
    arguments.addAll(List.of(options));
    return Outcome.of(arguments.toArray(String[]::new));
  }

  private static void assertRead(Outcome read) {
    assertThat(read.err()).isEmpty();
    assertThat(read.code()).isEqualTo(ExitCode.DONE);
    assertThat(read.out()).contains("Coast Herald", "6 March 2031");
  }

  private static void assertFailed(Outcome read, String... words) {
    assertThat(read.code()).isEqualTo(ExitCode.PARTLY);
    assertThat(read.err()).contains(words).contains("failed: 1, read: ");
    assertThat(read.out()).contains("Coast Herald", "Oslo");
  }

  /** Read or named as failed, and the good report is there. */
  private static void assertEnds(Outcome read) {
    assertThat(read.code()).isIn(ExitCode.DONE, ExitCode.PARTLY);
    assertThat(read.err()).doesNotContain("a fault of Parley");
    assertThat(read.out()).contains("Coast Herald");
  }
}
