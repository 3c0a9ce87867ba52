package parley.app.watch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.app.fetch.Fault;
import parley.app.fetch.FetchException;
import parley.app.fetch.Fetched;
import parley.app.fetch.Fetcher;
import parley.domain.Failure;
import parley.store.Visit;

/** Asks feeds, and remembers what they name. */
final class FeedVisitor {

  /** Sitemaps of one index that are asked in a round, the last changed first. */
  private static final int PARTS = 50;

  /** An index may say no more than the day. */
  private static final Duration DAY = Duration.ofDays(1);

  private static final String STAGE = "watch";

  /** The stage of a failure that is none of this round. */
  private static final String LATER = "later";

  private static final String PARENT = "parent";

  private final Fetcher fetcher;
  private final FeedReader reader;
  private final Politeness politeness;
  private final Memory memory;
  private final Sieve sieve;
  private final Plan plan;
  private final Clock clock;
  private final Pauser pauser;
  private final BackOff backOff = BackOff.standard();

  FeedVisitor(
      Fetcher fetcher,
      Politeness politeness,
      Memory memory,
      Plan plan,
      Clock clock,
      Pauser pauser) {
    this.fetcher = fetcher;
    this.reader = new FeedReader(fetcher);
    this.politeness = politeness;
    this.memory = memory;
    this.sieve = new Sieve(memory, plan);
    this.plan = plan;
    this.clock = clock;
    this.pauser = pauser;
  }

  /**
   * What came of asking a feed and its parts.
   *
   * @param found reports that were not known, and will be fetched
   * @param leftOut reports that were not known, and will not be fetched
   * @param unchanged whether it says that nothing changed
   * @param failures of it and its parts
   */
  record Answer(int found, int leftOut, boolean unchanged, List<Failure> failures) {

    Answer {
      failures = List.copyOf(failures);
    }

    private static Answer failed(String source, String reason) {
      return failed(source, STAGE, reason);
    }

    private static Answer failed(String source, String stage, String reason) {
      return new Answer(0, 0, false, List.of(new Failure(source, stage, reason)));
    }

    private Answer and(Answer other) {
      List<Failure> both = new ArrayList<>(failures);
      both.addAll(other.failures);
      return new Answer(
          found + other.found, leftOut + other.leftOut, unchanged && other.unchanged, both);
    }
  }

  /** Asks a feed that the user gave. */
  Answer visit(URI feed) {
    return visit(feed, feed, 0, new HashSet<>());
  }

  private Answer visit(URI address, URI given, int depth, Set<URI> seen) {
    if (!seen.add(address)) {
      return new Answer(0, 0, true, List.of());
    }
    String key = address.toString();
    Instant now = clock.instant();
    @Nullable Visit last = memory.of(Visit.Kind.FEED, key).orElse(null);
    @Nullable Instant notBefore = last == null ? null : last.notBefore();
    if (last != null && notBefore != null && now.isBefore(notBefore)) {
      return Answer.failed(
          key,
          LATER,
          "it failed "
              + (last.failures() == 1 ? "once" : last.failures() + " times in a row")
              + " and is left alone until "
              + notBefore
              + ": "
              + last.notes().getOrDefault("reason", "see that its address is right"));
    }
    try {
      Map<String, String> headers = last == null ? Map.of() : Validators.of(last).headers();
      Fetched fetched = fetcher.fetch(address, headers, politeness);
      politeness.answered(address);
      return fetched.isUnchanged() && last != null
          ? unchanged(address, last, given, depth, seen)
          : read(reader.read(fetched), address, last, given, depth, seen);
    } catch (FetchException e) {
      politeness.heed(e, address);
      return failed(key, last, e);
    } catch (FeedException e) {
      note(key, Visit.Outcome.FAILED, last, null, e.reason());
      return Answer.failed(key, e.reason());
    }
  }

  private Answer failed(String key, @Nullable Visit last, FetchException e) {
    if (pauser.isEnded()) {
      return new Answer(0, 0, false, List.of());
    }
    String reason = e.reason(key);
    if (e.fault() != Fault.LATER && e.fault() != Fault.ADDRESS) {
      note(key, Visit.Outcome.FAILED, last, e.retryAfter().orElse(null), reason);
    }
    return Answer.failed(key, e.fault() == Fault.LATER ? LATER : STAGE, reason);
  }

  private void note(
      String key,
      Visit.Outcome outcome,
      @Nullable Visit last,
      @Nullable String retryAfter,
      String reason) {
    Instant now = clock.instant();
    int failures = (last == null ? 0 : last.failures()) + 1;
    TreeMap<String, String> notes = new TreeMap<>(last == null ? Map.of() : last.notes());
    notes.put("reason", reason);
    memory.note(
        List.of(
            new Visit(
                Visit.Kind.FEED,
                key,
                now,
                outcome,
                last == null ? null : last.entity(),
                last == null ? null : last.modified(),
                failures,
                backOff.after(failures, now, retryAfter),
                notes)));
  }

  private Answer unchanged(URI address, Visit last, URI given, int depth, Set<URI> seen) {
    memory.note(
        List.of(visit(address, Visit.Outcome.UNCHANGED, Validators.of(last), last.notes())));
    Answer answer = new Answer(0, 0, true, List.of());
    for (Visit part : memory.all(Visit.Kind.FEED)) {
      if (address.toString().equals(part.notes().get(PARENT))) {
        answer = answer.and(visit(URI.create(part.address()), given, depth + 1, seen));
      }
    }
    return answer;
  }

  private Answer read(
      Feed feed, URI address, @Nullable Visit last, URI given, int depth, Set<URI> seen) {
    boolean isFirst =
        last == null
            || (last.outcome() == Visit.Outcome.FAILED && !last.notes().containsKey("title"));
    Map<String, String> notes = new TreeMap<>();
    notes.put("title", feed.title());
    if (last != null && last.notes().containsKey(PARENT)) {
      notes.put(PARENT, last.notes().getOrDefault(PARENT, ""));
    }
    List<Visit> visits = new ArrayList<>();
    visits.add(visit(address, Visit.Outcome.READ, feed.validators(), notes));
    visits.addAll(sieve.sift(feed, given, isFirst, clock.instant()));
    memory.note(visits);
    Answer answer =
        new Answer(
            count(visits, Visit.Outcome.FOUND),
            count(visits, Visit.Outcome.LEFT_OUT),
            false,
            List.of());
    for (Feed.Part part : parts(feed)) {
      answer = answer.and(part(part, address, given, depth + 1, seen));
    }
    return answer;
  }

  private static List<Feed.Part> parts(Feed feed) {
    return feed.parts().stream()
        .sorted(
            Comparator.comparing(
                Feed.Part::changed, Comparator.nullsLast(Comparator.<Instant>reverseOrder())))
        .limit(PARTS)
        .toList();
  }

  private Answer part(Feed.Part part, URI parent, URI given, int depth, Set<URI> seen) {
    String key = part.address().toString();
    if (depth > plan.depth()) {
      return Answer.failed(
          key, "sitemaps name one another more than " + plan.depth() + " deep; raise --max-depth");
    }
    Optional<Visit> last = memory.of(Visit.Kind.FEED, key);
    @Nullable Instant changed = part.changed();
    if (last.isPresent()
        && last.get().failures() == 0
        && changed != null
        && changed.plus(DAY).isBefore(last.get().at())) {
      return new Answer(0, 0, true, List.of());
    }
    Answer answer = visit(part.address(), given, depth, seen);
    memory
        .of(Visit.Kind.FEED, key)
        .filter(visit -> !visit.notes().containsKey(PARENT))
        .ifPresent(visit -> memory.note(List.of(under(visit, parent))));
    return answer;
  }

  private static Visit under(Visit visit, URI parent) {
    TreeMap<String, String> notes = new TreeMap<>(visit.notes());
    notes.put(PARENT, parent.toString());
    return new Visit(
        visit.kind(),
        visit.address(),
        visit.at(),
        visit.outcome(),
        visit.entity(),
        visit.modified(),
        visit.failures(),
        visit.notBefore(),
        notes);
  }

  private Visit visit(
      URI address, Visit.Outcome outcome, Validators validators, Map<String, String> notes) {
    TreeMap<String, String> kept = new TreeMap<>(notes);
    kept.remove("reason");
    return new Visit(
        Visit.Kind.FEED,
        address.toString(),
        clock.instant(),
        outcome,
        validators.entity(),
        validators.modified(),
        0,
        null,
        kept);
  }

  private static int count(List<Visit> visits, Visit.Outcome outcome) {
    return (int)
        visits.stream()
            .filter(visit -> visit.kind() == Visit.Kind.PAGE && visit.outcome() == outcome)
            .count();
  }
}
