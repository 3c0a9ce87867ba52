package parley.app.watch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import parley.app.fetch.Fault;
import parley.app.fetch.FetchException;
import parley.app.fetch.Fetcher;
import parley.app.fetch.Gate;
import parley.store.Visit;

/**
 * What sites let programs ask (RFC 9309): their robots.txt, kept for a day. Where there is none,
 * everything; where it cannot be had because the site is in trouble, nothing for now.
 */
final class Robots {

  /** The name by which robots.txt calls this program. */
  static final String NAME = "parley";

  private static final Duration KEPT = Duration.ofDays(1);

  /** What RFC 9309 asks a reader to take at the least. */
  private static final int LONGEST = 500 * 1024;

  private static final String TEXT = "text";

  private final Fetcher fetcher;
  private final Memory memory;
  private final Clock clock;
  private final BackOff backOff = BackOff.standard();

  Robots(Fetcher fetcher, Memory memory, Clock clock) {
    this.fetcher = fetcher;
    this.memory = memory;
    this.clock = clock;
  }

  /**
   * The rules of a site.
   *
   * @param site its scheme, host and port, without a path
   * @param turn waits for the site's turn, when it has to be asked
   * @throws FetchException when the site wants to be left alone for now
   */
  BaseRobotRules of(String site, Turn turn) throws FetchException {
    String address = site + "/robots.txt";
    Optional<Visit> last = memory.of(Visit.Kind.ROBOTS, address);
    Instant now = clock.instant();
    if (last.isPresent() && isFresh(last.get(), now)) {
      return rules(address, last.get());
    }
    turn.await();
    try {
      byte[] text = fetcher.fetch(URI.create(address), Map.of(), Gate.OPEN).body();
      return noted(address, text(text), now);
    } catch (FetchException e) {
      if (e.fault() == Fault.STATUS && e.status() < 500 && e.status() != 429) {
        return noted(address, "", now);
      }
      if (e.fault() != Fault.ADDRESS) {
        int failures = last.map(Visit::failures).orElse(0) + 1;
        Instant next = backOff.after(failures, now, e.retryAfter().orElse(null));
        memory.note(List.of(visit(address, Visit.Outcome.FAILED, failures, next, "", now)));
      }
      throw e;
    }
  }

  /** Waits until a site may be asked. */
  interface Turn {
    void await() throws FetchException;
  }

  private static boolean isFresh(Visit visit, Instant now) {
    Instant until = visit.notBefore();
    return until != null && now.isBefore(until);
  }

  private static BaseRobotRules rules(String address, Visit visit) throws FetchException {
    if (visit.outcome() == Visit.Outcome.FAILED) {
      throw new FetchException(
          Fault.LATER,
          address + ": it could not be had, and the site is left alone until " + visit.notBefore());
    }
    return parsed(address, visit.notes().getOrDefault(TEXT, ""));
  }

  private BaseRobotRules noted(String address, String text, Instant now) {
    memory.note(List.of(visit(address, Visit.Outcome.READ, 0, now.plus(KEPT), text, now)));
    return parsed(address, text);
  }

  private static Visit visit(
      String address, Visit.Outcome outcome, int failures, Instant next, String text, Instant now) {
    Map<String, String> notes = text.isEmpty() ? Map.of() : Map.of(TEXT, text);
    return new Visit(
        Visit.Kind.ROBOTS, address, now, outcome, null, null, failures, next, new TreeMap<>(notes));
  }

  private static String text(byte[] bytes) {
    return new String(Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST)), StandardCharsets.UTF_8)
        .replace("\u0000", "");
  }

  private static BaseRobotRules parsed(String address, String text) {
    return text.isBlank()
        ? new SimpleRobotRules(RobotRulesMode.ALLOW_ALL)
        : new SimpleRobotRulesParser()
            .parseContent(
                address, text.getBytes(StandardCharsets.UTF_8), "text/plain", List.of(NAME));
  }
}
