package parley.app.watch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parley.app.desk.Intake;
import parley.app.fetch.FetchLimits;
import parley.app.fetch.Fetcher;
import parley.domain.Failure;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.read.Reader;
import parley.store.Contents;
import parley.store.Entry;
import parley.store.Placement;
import parley.store.Store;

/** Watching with a clock that runs only while somebody waits, and readers that find nothing. */
final class Watching implements AutoCloseable {

  static final Instant START = Instant.parse("2031-03-05T08:00:00Z");

  private final Hands hands;
  private final Fetcher fetcher;
  private final Plan plan;
  final Store store;

  private Watching(Path file, Instant start, FetchLimits limits, Plan plan) {
    this.hands = new Hands(start);
    this.plan = plan;
    this.fetcher = new Fetcher(limits, "test");
    this.store = Store.create(file.toString(), hands);
    if (store.journal().processes().isEmpty()) {
      store.openProcess("Fishing talks", null);
    }
  }

  static Watching into(Path folder) {
    return into(folder, Plan.standard());
  }

  static Watching into(Path folder, Plan plan) {
    return into(folder, plan, new FetchLimits(3_000_000, Duration.ofSeconds(5), 3, true));
  }

  static Watching into(Path folder, Plan plan, FetchLimits limits) {
    return new Watching(folder.resolve("talks.parley"), START, limits, plan);
  }

  /** Goes round once, with nothing remembered but what the store holds. */
  Round.Outcome round(URI... feeds) {
    return round(this::take, feeds);
  }

  /** Goes round until the first reports are there, and no further. */
  void killedBeforeTaking(URI... feeds) {
    round(
        _ -> {
          throw new IllegalStateException("killed");
        },
        feeds);
  }

  /** Goes round until the first reports are in the store, and no further. */
  void killedAfterTaking(URI... feeds) {
    round(
        reports -> {
          take(reports);
          throw new IllegalStateException("killed");
        },
        feeds);
  }

  private Round.Outcome round(Round.Taking taking, URI... feeds) {
    return new Round(fetcher, new Reader(), store, plan, hands, hands).run(List.of(feeds), taking);
  }

  private Intake.Result take(List<Report> reports) {
    String process = store.journal().processes().getFirst().id();
    return new Intake(store, _ -> new Blind(), "test")
        .add(reports, (_, _) -> Placement.byDesk(process, ""));
  }

  /** Lets time pass. */
  Watching after(Duration time) {
    hands.pause(time);
    hands.waited.clear();
    return this;
  }

  /** The pauses that were made. */
  List<Duration> waited() {
    return List.copyOf(hands.waited);
  }

  /** The reports that are in the store, as they count now. */
  List<Report> reports() {
    Contents contents = store.journal().contents(store.journal().processes().getFirst().id(), null);
    return contents.readings().stream().map(Reading::report).toList();
  }

  Stream<Entry.Received> received() {
    return store.entries(0).stream()
        .filter(Entry.Received.class::isInstance)
        .map(Entry.Received.class::cast);
  }

  static List<String> messages(Round.Outcome outcome) {
    return outcome.failures().stream().map(Failure::message).toList();
  }

  @Override
  public void close() {
    fetcher.close();
    store.close();
  }

  /** Finds nothing in any report. */
  private record Blind() implements Intake.Readers {

    @Override
    public List<Intake.Outcome> read(List<Report> reports) {
      return reports.stream()
          .map(
              report -> new Intake.Outcome(report, new Reading(report, List.of(), List.of()), null))
          .toList();
    }

    @Override
    public void close() {}
  }

  /** A clock whose hands are moved by waiting. */
  private static final class Hands extends Clock implements Pauser {

    private final List<Duration> waited = new ArrayList<>();
    private Instant now;

    private Hands(Instant start) {
      now = start;
    }

    @Override
    public synchronized boolean pause(Duration time) {
      waited.add(time);
      now = now.plus(time);
      return true;
    }

    @Override
    public boolean isEnded() {
      return false;
    }

    @Override
    public synchronized Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
