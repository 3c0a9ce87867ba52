package parley.store;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.domain.Correction;
import parley.domain.Reading;
import parley.domain.Report;

/** One thing that was recorded, at its place in the log. */
public sealed interface Entry extends Serializable {

  /** Its place in the log: later entries have higher ones; numbers may be left out. */
  long position();

  /** When it was recorded; never before the entry before it. */
  Instant recorded();

  /**
   * A report came in, or came in again with another text.
   *
   * @param revision 1 for the report as it was first seen
   * @param report as it came in: nothing dropped, dated only where its source states a day
   */
  record Received(long position, Instant recorded, int revision, Report report) implements Entry {}

  /**
   * A report was read.
   *
   * @param of the position of the {@link Received} that was read
   * @param reader which version of Parley's rules read it
   */
  record Read(long position, Instant recorded, long of, String reader, Reading reading)
      implements Entry {}

  /** Something could not be taken in. */
  record Failed(long position, Instant recorded, String process, parley.domain.Failure failure)
      implements Entry {}

  /** The desk corrected something; the correction's number is its position. */
  record Corrected(long position, Instant recorded, Correction correction) implements Entry {}

  /**
   * A process was opened, renamed, or merged into another.
   *
   * @param splitFrom the id of the process that it was a part of, or null
   * @param mergedInto the id of the process that it is a part of now, or null
   * @param routed whether the router said so, who may say otherwise later; else the desk did
   */
  record Titled(
      long position,
      Instant recorded,
      String process,
      String title,
      @Nullable String splitFrom,
      @Nullable String mergedInto,
      boolean routed)
      implements Entry {}

  /**
   * A report was put to a process.
   *
   * @param report its id
   * @param basis why it belongs there, for the reader
   * @param routed whether the router said so, who may say otherwise later; else the desk did
   */
  record Placed(
      long position, Instant recorded, String report, String process, String basis, boolean routed)
      implements Entry {}
}
