package parley.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.domain.Correction;
import parley.domain.Failure;
import parley.domain.Reading;
import parley.domain.Report;

/**
 * Keeps what a desk works with, in a log that is only ever added to. What a method has returned
 * from is on the disk: neither a kill nor a crash loses it, and none leaves half of it. Any number
 * of threads and processes may use one store at a time.
 *
 * <p>Every method throws {@link StoreException} when the database fails it; what was acknowledged
 * before stays.
 */
public interface Store extends AutoCloseable {

  /**
   * Opens a store that is there.
   *
   * @param address a file, or {@code postgresql://user:password@host:port/database}
   * @param clock says when something is recorded
   * @throws StoreException when there is none, it is none of Parley's, or a newer Parley made it
   */
  static Store open(String address, Clock clock) {
    return SqlStore.open(Dialect.of(address), clock, false);
  }

  /**
   * Opens a store, and makes an empty one where none is.
   *
   * @see #open
   */
  static Store create(String address, Clock clock) {
    return SqlStore.open(Dialect.of(address), clock, true);
  }

  /** What names the store in a message: the file, or the address without a password. */
  String name();

  /** The position of the last entry; 0 for an empty store. */
  long position();

  /** The entries after a position, in order. */
  List<Entry> entries(long after);

  /** The whole log. */
  default Journal journal() {
    return Journal.of(entries(0));
  }

  /**
   * How a report stands to what the store holds, and the id that it has or would have. A report is
   * the same as a stored one when both have one URL; or one id, no different URLs, and texts that
   * have much in common. Where only the id is the same, the newcomer gets a part of its text's
   * digest behind its id.
   *
   * @param report as it came in
   */
  Incoming incoming(Report report);

  /**
   * Adds a report, or its next revision, or a new reading of a report that is there; nothing when
   * the report is there as it is and was read by the same reader.
   *
   * @param report as it came in, with the id that {@link #incoming} gives
   * @param reading what was read in it, of the same id and text; null when reading failed
   * @param reader which version of Parley's rules read it
   * @param placement where to put it; a report that has its place keeps it
   * @throws StoreException also when another report came in under the same id meanwhile
   */
  Added add(Report report, @Nullable Reading reading, String reader, Placement placement);

  /** Adds a report to a process that the desk named. */
  default Added add(
      Report report, @Nullable Reading reading, String reader, String process, String basis) {
    return add(report, reading, reader, Placement.byDesk(process, basis));
  }

  /** Records that something could not be taken in; nothing when the same failure stands. */
  void fail(String process, Failure failure);

  /**
   * Records a correction.
   *
   * @param process the id of the process that it is made in
   * @throws IllegalArgumentException when author or reason is missing
   * @throws StoreException when it takes back a correction that there is not
   */
  Correction correct(String process, String author, String reason, Correction.Change change);

  /**
   * Opens a process.
   *
   * @param title its id is made of it
   * @param splitFrom the id of the process that it was a part of, or null
   */
  StoredProcess openProcess(String title, @Nullable String splitFrom);

  /**
   * Gives a process another title; its id stays.
   *
   * @throws StoreException when there is no such process
   */
  void rename(String process, String title);

  /**
   * Makes a process a part of another, with all its reports and corrections.
   *
   * @throws StoreException when there is no such process
   */
  void merge(String process, String into);

  /** Puts a report to another process, because the desk says so. */
  void place(String report, String process, String basis);

  /**
   * Records what the router makes of all reports, all of it at once.
   *
   * @param seen the position up to which it has seen the log
   * @return false when something was recorded since, and nothing is done: look again
   */
  boolean arrange(long seen, Arrangement arrangement);

  /**
   * Searches the latest texts and claims.
   *
   * @return best first
   */
  List<Hit> search(Query query);

  /** The reports of one passage text; empty when it is not stored. */
  Optional<Report> report(String id);

  /** How far a receiver of messages was told; empty when nothing was noted of it. */
  Optional<Told> told(String receiver);

  /**
   * Notes how far a receiver of messages was told. This is no part of the log; what was taken is
   * never noted as less, so that two processes may tell one receiver.
   *
   * @param receiver names it and no other
   */
  void note(String receiver, Told told);

  /** Of every address of a kind the last visit, in the order of these visits. */
  List<Visit> visits(Visit.Kind kind);

  /** Keeps what came of asking addresses, all of it or nothing. */
  void visited(List<Visit> visits);

  /** Gives back what the store holds of the machine; what was added stays. */
  @Override
  void close();
}
