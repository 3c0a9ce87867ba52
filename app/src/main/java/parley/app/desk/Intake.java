package parley.app.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import parley.domain.Failure;
import parley.domain.Reading;
import parley.domain.Report;
import parley.store.Added;
import parley.store.Incoming;
import parley.store.Placement;
import parley.store.Store;

/**
 * Takes reports into a store: finds out which are new, has those read, and adds them one by one, so
 * that what is added stays whatever happens to the rest.
 */
public final class Intake {

  /** Reports that are read at once before they are added. */
  private static final int PORTION = 16;

  private final Store store;
  private final IntFunction<Readers> readers;
  private final String version;

  /**
   * @param readers what reads so many reports; asked for only when there is something to read
   * @param version of Parley's rules
   */
  public Intake(Store store, IntFunction<Readers> readers, String version) {
    this.store = store;
    this.readers = readers;
    this.version = version;
  }

  /** Reads reports side by side. */
  public interface Readers extends AutoCloseable {

    /** What was read, in the order of the reports; a report that failed has no reading. */
    List<Outcome> read(List<Report> reports);

    @Override
    void close();
  }

  /**
   * What came of reading one report.
   *
   * @param failure what has to be said of it; null when all went well
   */
  public record Outcome(Report report, @Nullable Reading reading, @Nullable Failure failure) {}

  /**
   * What came of taking in reports.
   *
   * @param added one for each report
   * @param failures of reports that could not be read
   */
  public record Result(List<Added> added, List<Failure> failures) {

    public Result {
      added = List.copyOf(added);
      failures = List.copyOf(failures);
    }

    /** How many reports stand so. */
    public long count(Added.Standing standing) {
      return added.stream().filter(each -> each.standing() == standing).count();
    }
  }

  /** Says to which process a report belongs. */
  public interface Placing {

    Placement place(Report report, @Nullable Reading reading);

    /** Called when some reports have been added. */
    default void settle() {}

    /** Called when all have been added, also when none was new. */
    default void finish() {}
  }

  /** Takes in reports. */
  public Result add(List<Report> reports, Placing placing) {
    List<Added> added = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    List<Report> unread = new ArrayList<>();
    for (Report report : reports) {
      Incoming incoming = store.incoming(report);
      if (incoming.isKnown()) {
        added.add(new Added(Added.Standing.UNCHANGED, incoming.report().id(), 0));
      } else {
        unread.add(incoming.report());
      }
    }
    if (!unread.isEmpty()) {
      try (Readers reading = readers.apply(unread.size())) {
        for (List<Report> portion : portions(unread)) {
          for (Outcome outcome : reading.read(portion)) {
            added.add(add(reading, outcome, placing, failures));
          }
          placing.settle();
        }
      }
    }
    placing.finish();
    return new Result(added, failures);
  }

  /** Reports in their order, none with the id of another in its portion. */
  private static List<List<Report>> portions(List<Report> reports) {
    List<List<Report>> portions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Report report : reports) {
      if (portions.isEmpty() || ids.size() == PORTION || ids.contains(report.id())) {
        portions.add(new ArrayList<>());
        ids.clear();
      }
      portions.getLast().add(report);
      ids.add(report.id());
    }
    return portions;
  }

  /** Between looking and adding another report of the same address may have come in. */
  private Added add(Readers reading, Outcome outcome, Placing placing, List<Failure> failures) {
    Incoming now = store.incoming(outcome.report());
    if (now.isKnown()) {
      return new Added(Added.Standing.UNCHANGED, now.report().id(), 0);
    }
    return now.report().id().equals(outcome.report().id())
        ? put(outcome, placing, failures)
        : put(reading.read(List.of(now.report())).getFirst(), placing, failures);
  }

  private Added put(Outcome outcome, Placing placing, List<Failure> failures) {
    Placement place = placing.place(outcome.report(), outcome.reading());
    Added added = store.add(outcome.report(), outcome.reading(), version, place);
    if (outcome.failure() != null) {
      failures.add(outcome.failure());
      store.fail(place.process(), outcome.failure());
    }
    return added;
  }
}
