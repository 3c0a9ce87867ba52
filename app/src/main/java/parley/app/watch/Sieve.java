package parley.app.watch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.domain.Ids;
import parley.store.Visit;

/** Tells what is new in a feed from what was seen before, in whichever feed. */
final class Sieve {

  /** A feed that says of a report that it was changed is believed once in so long. */
  private static final Duration SELDOM = Duration.ofHours(1);

  private final Memory memory;
  private final Plan plan;

  Sieve(Memory memory, Plan plan) {
    this.memory = memory;
    this.plan = plan;
  }

  /**
   * What to remember of the entries of a feed that was fetched just now.
   *
   * @param given the address of the feed, or of the index that it is a part of, as the user gave it
   * @param isFirst whether it was never read before
   */
  List<Visit> sift(Feed feed, URI given, boolean isFirst, Instant now) {
    Map<String, FeedEntry> fresh = new LinkedHashMap<>();
    List<Visit> visits = new ArrayList<>();
    for (FeedEntry entry : newestFirst(feed.entries())) {
      String address = address(entry, feed.address());
      Optional<Visit> known = memory.of(Visit.Kind.PAGE, address);
      if (known.isPresent()) {
        changed(entry, known.get(), now).ifPresent(visits::add);
      } else if ((entry.link() != null || entry.text() != null) && !isTooEarly(entry)) {
        fresh.putIfAbsent(address, entry);
      }
    }
    fresh.forEach(
        (address, entry) -> {
          boolean left = isFirst && visits.size() >= plan.most();
          PageNote note = PageNote.of(given.toString(), left ? bare(entry) : entry);
          visits.add(
              new Visit(
                  Visit.Kind.PAGE,
                  address,
                  now,
                  left ? Visit.Outcome.LEFT_OUT : Visit.Outcome.FOUND,
                  null,
                  null,
                  0,
                  left ? null : now,
                  note.toNotes()));
        });
    return visits;
  }

  private static FeedEntry bare(FeedEntry entry) {
    return new FeedEntry(entry.id(), entry.link(), null, null, null, null, null);
  }

  private static List<FeedEntry> newestFirst(List<FeedEntry> entries) {
    return entries.stream()
        .sorted(
            Comparator.comparing(
                Sieve::moment, Comparator.nullsLast(Comparator.<Instant>reverseOrder())))
        .toList();
  }

  private static @Nullable Instant moment(FeedEntry entry) {
    @Nullable LocalDate day = entry.published();
    return entry.changed() != null || day == null
        ? entry.changed()
        : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private boolean isTooEarly(FeedEntry entry) {
    @Nullable Instant moment = moment(entry);
    @Nullable LocalDate day =
        entry.published() != null || moment == null
            ? entry.published()
            : LocalDate.ofInstant(moment, ZoneOffset.UTC);
    return plan.since() != null && day != null && day.isBefore(plan.since());
  }

  /** What has no link of its own is told by its feed and what the feed calls it. */
  private static String address(FeedEntry entry, URI feed) {
    return entry.link() == null
        ? feed + "#" + Ids.digest(entry.id())
        : Links.page(entry.link()).toString();
  }

  /** A report that its feed says was changed since it was last fetched is fetched again. */
  private Optional<Visit> changed(FeedEntry entry, Visit known, Instant now) {
    boolean read =
        known.outcome() == Visit.Outcome.READ || known.outcome() == Visit.Outcome.UNCHANGED;
    @Nullable Instant changed = entry.changed();
    if (!read
        || changed == null
        || entry.link() == null
        || plan.recheck().isZero()
        || !changed.isAfter(known.at())
        || known.at().plus(SELDOM).isAfter(now)) {
      return Optional.empty();
    }
    return Optional.of(Visits.due(known, now));
  }
}
