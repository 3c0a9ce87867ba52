package parley.app.watch;

import crawlercommons.robots.BaseRobotRules;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import parley.app.fetch.Fault;
import parley.app.fetch.FetchException;
import parley.app.fetch.Gate;
import parley.store.Visit;

/**
 * Lets one request at a time pass to a host, with a pause between them, none that its robots.txt
 * forbids, and none while the host wants to be left alone. Any thread may enter.
 */
final class Politeness implements Gate {

  /** A host that wants longer pauses is asked again in the next round. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Robots robots;
  private final Memory memory;
  private final Pauser pauser;
  private final Clock clock;
  private final Duration pause;
  private final BackOff backOff = BackOff.standard();
  private final Map<String, Host> hosts = new ConcurrentHashMap<>();

  /**
   * @param pause between two requests to a host, at the least
   */
  Politeness(Robots robots, Memory memory, Pauser pauser, Clock clock, Duration pause) {
    this.robots = robots;
    this.memory = memory;
    this.pauser = pauser;
    this.clock = clock;
    this.pause = pause;
  }

  /** What is known of a host while the program runs. */
  private static final class Host {
    private final ReentrantLock lock = new ReentrantLock();
    private Instant next = Instant.MIN;
    private Duration pause = Duration.ZERO;
  }

  /** Scheme, host and port of an address, as one site has them. */
  static String site(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return scheme + "://" + host + (address.getPort() < 0 ? "" : ":" + address.getPort());
  }

  @Override
  public Turn enter(URI address) throws FetchException {
    String site = site(address);
    Host host = hosts.computeIfAbsent(site, _ -> new Host());
    host.lock.lock();
    boolean passed = false;
    try {
      leftAlone(site, address);
      BaseRobotRules rules = robots.of(site, () -> await(host, address));
      if (!rules.isAllowed(address.toString())) {
        throw new FetchException(
            Fault.FORBIDDEN,
            address + ": the site's robots.txt forbids programs to fetch it; save it by hand");
      }
      host.pause = longer(pause, Duration.ofMillis(Math.max(0, rules.getCrawlDelay())));
      await(host, address);
      passed = true;
      return () -> leave(host);
    } finally {
      if (!passed) {
        host.lock.unlock();
      }
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private void leave(Host host) {
    host.next = clock.instant().plus(host.pause);
    host.lock.unlock();
  }

  /** Robots.txt counts as a request: the pause follows it too. */
  private void await(Host host, URI address) throws FetchException {
    Instant now = clock.instant();
    if (host.next.isAfter(now)) {
      Duration wait = Duration.between(now, host.next);
      if (wait.compareTo(PATIENCE) > 0) {
        throw new FetchException(
            Fault.LATER,
            address
                + ": the site wants "
                + host.pause.toSeconds()
                + " s between requests; it is fetched in a later round");
      }
      if (!pauser.pause(wait)) {
        throw new FetchException(Fault.LATER, address + ": the watching was ended");
      }
    }
    host.next = clock.instant().plus(longer(pause, host.pause));
  }

  private void leftAlone(String site, URI address) throws FetchException {
    @Nullable Visit last = memory.of(Visit.Kind.HOST, site).orElse(null);
    @Nullable Instant until = last == null ? null : last.notBefore();
    if (until != null && clock.instant().isBefore(until)) {
      throw new FetchException(
          Fault.LATER, address + ": the site wants to be left alone until " + until);
    }
  }

  /** Leaves a whole site alone, where it says that it is asked too often or too much. */
  void heed(FetchException refusal, URI address) {
    boolean busy =
        refusal.status() == 429 || (refusal.status() == 503 && refusal.retryAfter().isPresent());
    if (busy) {
      String site = site(address);
      int failures = memory.of(Visit.Kind.HOST, site).map(Visit::failures).orElse(0) + 1;
      Instant now = clock.instant();
      Instant until = backOff.after(failures, now, refusal.retryAfter().orElse(null));
      memory.note(List.of(host(site, Visit.Outcome.FAILED, failures, until, now)));
    }
  }

  /** A site that answers again is a site like others. */
  void answered(URI address) {
    String site = site(address);
    if (memory.of(Visit.Kind.HOST, site).filter(visit -> visit.failures() > 0).isPresent()) {
      memory.note(List.of(host(site, Visit.Outcome.READ, 0, null, clock.instant())));
    }
  }

  private static Visit host(
      String site, Visit.Outcome outcome, int failures, @Nullable Instant until, Instant now) {
    return new Visit(
        Visit.Kind.HOST, site, now, outcome, null, null, failures, until, new TreeMap<>());
  }
}
