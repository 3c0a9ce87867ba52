package parley.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** What goes wrong with reports on their way, by chance: each seed gives one damaged report. */
final class Mutation {

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

  private final Random chance;

  Mutation(long seed) {
    chance = new Random(seed);
  }

  /** A damaged copy. */
  byte[] of(byte[] report, byte[] other) {
    byte[] bytes = report;
    for (int n = 1 + chance.nextInt(6); n > 0; n--) {
      bytes = once(bytes, other);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes, byte[] other) {
    return switch (chance.nextInt(9)) {
      case 0 -> flipped(bytes);
      case 1 -> Arrays.copyOf(bytes, place(bytes));
      case 2, 3, 4 -> inserted(bytes, scrap().getBytes(StandardCharsets.UTF_8));
      case 5 ->
          inserted(bytes, scrap().repeat(1 + chance.nextInt(400)).getBytes(CHARSETS.getLast()));
      case 6 -> inserted(bytes, stretch(other));
      case 7 -> inserted(bytes, stretch(bytes));
      default -> recoded(bytes);
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] copy = bytes.clone();
    for (int n = 1 + chance.nextInt(20); n > 0 && copy.length > 0; n--) {
      copy[chance.nextInt(copy.length)] ^= (byte) (1 << chance.nextInt(8));
    }
    return copy;
  }

  private byte[] inserted(byte[] bytes, byte[] more) {
    int at = place(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(more);
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  private byte[] stretch(byte[] bytes) {
    int from = place(bytes);
    return Arrays.copyOfRange(bytes, from, from + chance.nextInt(1 + bytes.length - from));
  }

  private byte[] recoded(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8)
        .getBytes(CHARSETS.get(chance.nextInt(CHARSETS.size())));
  }

  private String scrap() {
    return SCRAPS.get(chance.nextInt(SCRAPS.size()));
  }

  private int place(byte[] bytes) {
    return chance.nextInt(bytes.length + 1);
  }

  /** One of the endings that the reader knows, with the bytes as it asks for them. */
  Named named(byte[] bytes) {
    List<String> endings = List.of("txt", "md", "html", "jsonl", "json", "htm.gz");
    String ending = endings.get(chance.nextInt(endings.size()));
    return new Named("report." + ending, ending.endsWith("gz") ? packed(bytes) : bytes);
  }

  /** A file's name and bytes. */
  record Named(String name, byte[] bytes) {}

  private byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return chance.nextInt(4) == 0 ? flipped(out.toByteArray()) : out.toByteArray();
  }

  int among(int count) {
    return chance.nextInt(count);
  }
}
