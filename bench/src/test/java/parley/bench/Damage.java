package parley.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One thing that goes wrong with a report on its way. Places and lengths are shares of the report
 * in thousandths, so that the same damage fits any report and a small one shrinks to the start.
 */
sealed interface Damage {

  /** The report with the damage done; the bytes given stay as they are. */
  byte[] to(byte[] report);

  /** One bit is another. */
  record Flip(int at, int bit) implements Damage {
    @Override
    public byte[] to(byte[] report) {
      byte[] copy = report.clone();
      if (copy.length > 0) {
        copy[Math.min(place(copy, at), copy.length - 1)] ^= (byte) (1 << bit);
      }
      return copy;
    }
  }

  /** The rest is missing. */
  record CutShort(int at) implements Damage {
    @Override
    public byte[] to(byte[] report) {
      return Arrays.copyOf(report, place(report, at));
    }
  }

  /** Something that does not belong there, once or many times over. */
  record Insertion(int at, String scrap, int times) implements Damage {
    @Override
    public byte[] to(byte[] report) {
      return inserted(
          report, place(report, at), scrap.repeat(times).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A stretch stands again elsewhere. */
  record Repetition(int from, int length, int at) implements Damage {
    @Override
    public byte[] to(byte[] report) {
      int start = place(report, from);
      byte[] stretch = Arrays.copyOfRange(report, start, start + place(report, length));
      return inserted(report, place(report, at), stretch);
    }
  }

  /** The characters are written in another charset. */
  record Recoding(Charset charset) implements Damage {
    @Override
    public byte[] to(byte[] report) {
      return new String(report, StandardCharsets.UTF_8).getBytes(charset);
    }
  }

  private static int place(byte[] report, int thousandths) {
    return (int) ((long) report.length * thousandths / 1000);
  }

  private static byte[] inserted(byte[] report, int at, byte[] more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(report, 0, at);
    out.writeBytes(more);
    out.write(report, at, report.length - at);
    return out.toByteArray();
  }
}
