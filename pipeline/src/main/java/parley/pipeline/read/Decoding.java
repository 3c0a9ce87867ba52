package parley.pipeline.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** From bytes to characters where no page declares how. */
final class Decoding {

  private static final int SAMPLE = 65_536;

  private Decoding() {}

  /**
   * UTF-8, or what a byte order mark says; bytes that are mostly not UTF-8 are taken for
   * Windows-1252. Bytes that are malformed all the same become U+FFFD.
   *
   * @throws Unreadable when the bytes are not text
   */
  static String text(byte[] bytes) throws Unreadable {
    Charset marked = marked(bytes);
    if (marked != null) {
      return marked.decode(ByteBuffer.wrap(bytes)).toString();
    }
    for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
      if (bytes[i] == 0) {
        throw binary();
      }
    }
    String text = decoded(bytes);
    if (!isText(text)) {
      throw binary();
    }
    return text;
  }

  private static @org.jspecify.annotations.Nullable Charset marked(byte[] bytes) {
    int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
    return switch (first) {
      case 0xFEFF, 0xFFFE -> StandardCharsets.UTF_16;
      default -> null;
    };
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      String lenient = new String(bytes, StandardCharsets.UTF_8);
      long broken = lenient.chars().filter(c -> c == 0xFFFD).count();
      long wide = lenient.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
      return broken > wide ? new String(bytes, Charset.forName("windows-1252")) : lenient;
    }
  }

  private static boolean isText(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    long strange =
        sample
            .chars()
            .filter(
                c ->
                    c == 0xFFFD
                        || Character.isISOControl(c)
                            && c != '\n'
                            && c != '\r'
                            && c != '\t'
                            && c != '\f')
            .count();
    return strange * 20 <= sample.length();
  }

  private static Unreadable binary() {
    return new Unreadable(
        "these bytes are not text; give a text, Markdown, HTML or JSON Lines file");
  }
}
