package parley.pipeline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.domain.Report;
import parley.pipeline.clean.Cleaner;

/**
 * Whatever is put before the reader and the cleaner, they come to an end with reports and failures.
 */
class RobustnessTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String PROSE =
      "Dockers and the harbour board of Port Alba met again on Tuesday and parted without an"
          + " agreement on pay.";

  private final Cleaner cleaner = new Cleaner();
  private final Reader reader = new Reader(InputStream.nullInputStream(), 8_000_000);

  private final Path folder;

  RobustnessTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aReportOfFiveMegabytes() throws IOException {
    String text = (PROSE + "\n\n").repeat(5_000_000 / (PROSE.length() + 2));
    assertThat(read("long.txt", text.getBytes(StandardCharsets.UTF_8)).reports()).hasSize(1);
  }

  @Test
  void aReportOfOneLine() throws IOException {
    String text = (PROSE + " ").repeat(5_000_000 / (PROSE.length() + 1));
    Reader.Result result = read("line.txt", text.getBytes(StandardCharsets.UTF_8));
    assertThat(result.reports()).singleElement().matches(r -> r.dropped().isEmpty());
  }

  @Test
  void aTextWithoutASentence() throws IOException {
    assertThat(
            read("list.txt", "one\ntwo\nthree\n".repeat(2_000).getBytes(StandardCharsets.UTF_8))
                .reports())
        .hasSize(1);
    assertThat(
            read("dots.txt", "* . - _ (".repeat(100_000).getBytes(StandardCharsets.UTF_8))
                .reports())
        .hasSize(1);
  }

  @Test
  void aTextThatIsTooLongIsAFailure() throws IOException {
    byte[] text = "word ".repeat(1_600_001).getBytes(StandardCharsets.UTF_8);
    assertThat(read("vast.txt", text).failures())
        .singleElement()
        .matches(f -> f.message().contains("split it"));
  }

  @Test
  void aPageThatNestsAHundredThousandTags() throws IOException {
    String deep = "<html><body>" + "<div>".repeat(100_000) + "<p>" + PROSE + "</p>";
    Reader.Result result = read("deep.html", deep.getBytes(StandardCharsets.UTF_8));
    assertThat(result.reports().size() + result.failures().size()).isEqualTo(1);
    String inline = "<html><body><p>" + "<b><i>".repeat(50_000) + PROSE + "</p>";
    Reader.Result second = read("inline.html", inline.getBytes(StandardCharsets.UTF_8));
    assertThat(second.reports().size() + second.failures().size()).isEqualTo(1);
  }

  @Test
  void aPageFullOfEntitiesThatNameOneAnother() throws IOException {
    StringBuilder page = new StringBuilder("<!DOCTYPE html [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 60; i++) {
      page.append("<!ENTITY a")
          .append(i)
          .append(" \"&a")
          .append(i - 1)
          .append(";&a")
          .append(i - 1)
          .append(";\">");
    }
    page.append("]><html><body><p>").append(PROSE).append(" &a59;</p></body></html>");
    Reader.Result result = read("laughs.html", page.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(result.reports()).singleElement().matches(r -> r.text().length() < 10_000);
  }

  @Test
  void frontMatterThatRepeatsItself() throws IOException {
    StringBuilder front = new StringBuilder("---\na0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      front
          .append("a")
          .append(i)
          .append(": &a")
          .append(i)
          .append(" [*a")
          .append(i - 1)
          .append(", *a")
          .append(i - 1)
          .append("]\n");
    }
    front.append("title: Talks\n---\n").append(PROSE);
    Reader.Result result = read("laughs.md", front.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(result.reports()).singleElement().matches(r -> r.text().equals(PROSE));
  }

  @Test
  void jsonThatNestsItself() throws IOException {
    String deep = "{\"id\": \"a\", \"text\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    String good = "{\"id\": \"b\", \"text\": \"" + PROSE + "\"}";
    Reader.Result result =
        read("deep.jsonl", (deep + "\n" + good).getBytes(StandardCharsets.UTF_8));
    assertThat(result.reports()).extracting(Report::id).containsExactly("b");
    assertThat(result.failures()).hasSize(1);
  }

  @Test
  void linksWithinLinks() throws IOException {
    String markdown = "[".repeat(100_000) + PROSE + "](x)".repeat(100_000);
    assertThat(read("links.md", markdown.getBytes(StandardCharsets.UTF_8)).reports()).hasSize(1);
  }

  @Test
  void loneSurrogatesAndDirectionControlsDoNotReachTheText() throws IOException {
    String json =
        "{\"id\": \"a\", \"text\": \"\\ud83d " + PROSE + " \\u202Ereversed\\u202C \\ude00\"}";
    Report report = read("odd.jsonl", json.getBytes(StandardCharsets.UTF_8)).reports().getFirst();
    assertThat(report.text()).isEqualTo("\uFFFD " + PROSE + " reversed \uFFFD");
  }

  @Test
  void bytesByChance() throws IOException {
    Random chance = new Random(7);
    for (String name : List.of("a.txt", "a.md", "a.html", "a.jsonl", "a.html.gz", "a.json", "a")) {
      for (int i = 0; i < 20; i++) {
        byte[] bytes = new byte[chance.nextInt(5_000)];
        chance.nextBytes(bytes);
        Reader.Result result = read(name, bytes);
        assertThat(result.reports().size() + result.failures().size()).isPositive();
      }
    }
  }

  @Test
  void markupByChance() throws IOException {
    Random chance = new Random(11);
    List<String> pieces =
        List.of(
            "<p>",
            "</p>",
            "<div class=share>",
            "</div>",
            "<br>",
            "<",
            ">",
            "&",
            "&#x110000;",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "<article>",
            "<table>",
            "<li>",
            "\n",
            "* ",
            "**",
            "_",
            "[",
            "](",
            ")",
            "\\",
            "---\n",
            "{\"id\":",
            "}",
            "\"",
            PROSE,
            "Share",
            "\u0000",
            "\uD83D\uDE00",
            "By Ada Quell",
            "© 2031");
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = chance.nextInt(200); n >= 0; n--) {
        text.append(pieces.get(chance.nextInt(pieces.size())));
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      for (String name : List.of("a.html", "a.md", "a.txt", "a.jsonl")) {
        Reader.Result result = read(name, bytes);
        assertThat(result.reports().size() + result.failures().size()).isPositive();
      }
    }
  }

  @Test
  void aFileThatMayNotBeReadOrIsNone() throws IOException {
    Path loop = folder.resolve("docs/loop");
    Files.createDirectories(loop.getParent());
    Files.createSymbolicLink(loop, loop.getParent());
    Files.createSymbolicLink(folder.resolve("docs/gone.txt"), folder.resolve("nowhere.txt"));
    Files.writeString(folder.resolve("docs/one.txt"), PROSE);
    Reader.Result result = new Reader().read(List.of(folder.resolve("docs")));
    assertThat(result.reports()).extracting(Report::id).containsExactly("one");
    assertThat(result.failures()).hasSize(2);
  }

  @Test
  void standardInputThatBreaksOff() {
    ByteArrayInputStream broken =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public byte[] readNBytes(int length) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThat(new Reader(broken).read(List.of(Path.of("-"))).failures()).hasSize(1);
  }

  /** Reads one file and cleans what was read, within the time limit. */
  private Reader.Result read(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    Reader.Result result =
        assertTimeoutPreemptively(
            LIMIT,
            () -> {
              Reader.Result read = reader.read(List.of(file));
              List<Report> clean = read.reports().stream().map(cleaner::clean).toList();
              return new Reader.Result(clean, read.failures());
            });
    Files.delete(file);
    return result;
  }
}
