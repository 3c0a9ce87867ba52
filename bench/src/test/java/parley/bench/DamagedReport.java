package parley.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * An example report to which things happened before it came to Parley.
 *
 * @param ending which kind of file it says to be
 * @param packed whether it is packed with gzip before the last damage
 */
record DamagedReport(
    Path original, List<Damage> damages, String ending, boolean packed, List<Damage> afterwards) {

  private static final List<String> SCRAPS =
      List.of(
          "<div>",
          "</div>",
          "<p>",
          "<article>",
          "<script>",
          "<!--",
          "-->",
          "&amp;amp;lt;",
          "&#x110000;",
          "&#55357;",
          "<![CDATA[",
          "\u0000",
          "\uFEFF",
          "\u202E",
          "\u2028",
          "\u00AD",
          "\uD83D\uDE00",
          "{\"id\":\"x\",\"text\":\"",
          "\\ud83d",
          "---\n",
          "\n\n\n",
          "\r",
          "\t",
          "“",
          "”",
          "‘",
          "\"",
          "'",
          "(",
          ")",
          "[",
          "](",
          "**",
          "...",
          ";",
          " and ",
          " 4-5 ",
          " March 31, ",
          " $1.5 million ",
          " U.S. ",
          " 会谈 ",
          " لقاء ");
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16BE,
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1252"),
          StandardCharsets.UTF_8);

  /** All of them; a failing one shrinks to few, early and small damages. */
  static Arbitrary<DamagedReport> any() {
    return Combinators.combine(
            Arbitraries.of(Examples.files()),
            damage().list().ofMinSize(1).ofMaxSize(6),
            Arbitraries.of("txt", "md", "html", "jsonl", "json", "htm"),
            Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)),
            damage().list().ofMaxSize(1))
        .as(
            (original, damages, ending, packed, afterwards) ->
                new DamagedReport(
                    original, damages, ending, packed, packed ? afterwards : List.of()));
  }

  private static Arbitrary<Damage> damage() {
    Arbitrary<Integer> share = Arbitraries.integers().between(0, 1000);
    Arbitrary<String> scrap = Arbitraries.oneOf(Arbitraries.of(SCRAPS), foreign());
    return Arbitraries.oneOf(
        Combinators.combine(share, Arbitraries.integers().between(0, 7)).as(Damage.Flip::new),
        share.map(Damage.CutShort::new),
        Combinators.combine(share, scrap, Arbitraries.integers().between(1, 400))
            .as(Damage.Insertion::new),
        Combinators.combine(share, share, share).as(Damage.Repetition::new),
        Arbitraries.of(CHARSETS).map(Damage.Recoding::new));
  }

  private static Arbitrary<String> foreign() {
    return Arbitraries.strings().all().ofMinLength(1).ofMaxLength(20);
  }

  /** Writes it as a file. */
  Path into(Path folder) {
    Path file = folder.resolve("report." + ending + (packed ? ".gz" : ""));
    try {
      Files.createDirectories(folder);
      byte[] damaged = damaged(damages, Files.readAllBytes(original));
      return Files.write(file, packed ? damaged(afterwards, gzip(damaged)) : damaged);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] damaged(List<Damage> damages, byte[] report) {
    byte[] bytes = report;
    for (Damage damage : damages) {
      bytes = damage.to(bytes);
    }
    return bytes;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
