package parley.app.serve;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.app.desk.View;
import parley.domain.Dossier;
import parley.domain.Ids;
import parley.publish.view.Changes;
import parley.publish.view.Wording;
import parley.store.Entry;
import parley.store.Journal;

/**
 * Knows from a cookie up to where a reader has seen the store. A visit ends half an hour after its
 * last page: what is new stays marked as new while one reads.
 */
final class Visits {

  private static final Duration PAUSE = Duration.ofMinutes(30);
  private static final long YEAR = 365L * 24 * 60 * 60;

  private final Office office;
  private final String cookie;

  Visits(Office office) {
    this.office = office;
    this.cookie = "parley-seen-" + Ids.digest(office.desk().store().name());
  }

  /**
   * @param seen up to when the store was seen at the end of the visit before
   * @param last up to when it is seen now
   * @param at when
   */
  private record Visit(Instant seen, Instant last, Instant at) {

    static Optional<Visit> of(String text) {
      String[] parts = text.split("~", -1);
      try {
        return parts.length == 3
            ? Optional.of(
                new Visit(
                    Instant.parse(parts[0]), Instant.parse(parts[1]), Instant.parse(parts[2])))
            : Optional.empty();
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    String text() {
      return seen + "~" + last + "~" + at;
    }
  }

  /** Up to when the reader has seen the store; null at the first visit. */
  @Nullable Instant visit(Exchange exchange) {
    Instant last = lastRecorded();
    Instant now = office.clock().instant();
    Optional<Visit> before = exchange.cookie(cookie).flatMap(Visit::of);
    boolean another = before.isPresent() && before.get().at().plus(PAUSE).isBefore(now);
    Instant seen = before.isEmpty() ? last : another ? before.get().last() : before.get().seen();
    exchange.setCookie(cookie, new Visit(seen, last, now).text(), YEAR);
    return before.isEmpty() ? null : seen;
  }

  /** The same, for a page that is no visit of all processes; null at the first visit. */
  @Nullable Instant seen(Exchange exchange) {
    return exchange.cookie(cookie).flatMap(Visit::of).map(Visit::seen).orElse(null);
  }

  /**
   * What changed in a process since the store was seen. Most visits find most processes as they
   * were, for which nothing has to be worked out.
   */
  Changes news(View view, Instant seen) {
    Journal now = office.desk().journal();
    Journal then = now.recorded(seen);
    boolean same =
        then.process(view.process()).isPresent()
            && then.contents(view.process(), null).equals(now.contents(view.process(), null));
    Dossier dossier = office.desk().dossier(view);
    return Changes.between(
        same ? dossier : office.desk().dossier(view.withRecorded(seen)), dossier);
  }

  /** The day of a visit; empty before anything was recorded. */
  static String words(Instant seen) {
    return seen.equals(Instant.EPOCH)
        ? ""
        : Wording.day(seen.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** Everything is seen. */
  void seeAll(Exchange exchange) {
    Instant last = lastRecorded();
    exchange.setCookie(cookie, new Visit(last, last, office.clock().instant()).text(), YEAR);
  }

  private Instant lastRecorded() {
    Journal journal = office.desk().journal();
    List<Entry> entries = journal.entries();
    return entries.isEmpty() ? Instant.EPOCH : entries.getLast().recorded();
  }
}
