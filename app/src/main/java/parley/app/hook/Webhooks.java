package parley.app.hook;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.app.desk.Desk;
import parley.app.fetch.FetchLimits;
import parley.app.fetch.Fetcher;
import parley.store.Journal;
import parley.store.Store;
import parley.store.StoreException;
import parley.store.Told;

/**
 * Tells addresses that something was recorded in a store: which processes got how many reports and
 * corrections. The message holds no report text; what changed is asked of the API. It is signed.
 *
 * <p>How far an address was told is noted in the store: what is recorded while nobody tells it is
 * told later. A message that is not taken is sent again as it was, each time after twice as long,
 * until it is taken; a receiver that took it without being heard knows it again by its id.
 */
public final class Webhooks implements AutoCloseable {

  /** Addresses behind which somebody else's machine must stand, unless told otherwise. */
  public enum Reach {
    PUBLIC,
    PRIVATE_TOO
  }

  /** What the sender calls itself. */
  private static final String AGENT = "Parley";

  /** In bytes; nobody reads what is answered. */
  private static final int LONGEST_ANSWER = 1 << 20;

  private final Desk desk;
  private final Pace pace;
  private final Clock clock;
  private final Consumer<String> log;
  private final Fetcher web;
  private final List<Thread> threads;

  /**
   * Starts to tell what was recorded since an address was last told; an address that was never told
   * is told what is recorded from now on.
   *
   * @param desk stays open; the caller closes it afterwards
   * @param log takes a line when an address begins to fail, and when it takes messages again
   * @throws IllegalArgumentException when an address is none that can be told, or the secret is
   *     none
   */
  public Webhooks(
      Desk desk,
      List<URI> addresses,
      String secret,
      Reach reach,
      Pace pace,
      Clock clock,
      Consumer<String> log) {
    this.desk = desk;
    this.pace = pace;
    this.clock = clock;
    this.log = log;
    Signature signature = new Signature(secret);
    this.web =
        new Fetcher(
            new FetchLimits(LONGEST_ANSWER, pace.answer(), 0, reach == Reach.PRIVATE_TOO), AGENT);
    List<Receiver> receivers = receivers(addresses, signature);
    receivers.forEach(this::begin);
    threads =
        receivers.stream()
            .map(receiver -> Thread.ofVirtual().start(() -> tellForEver(receiver)))
            .toList();
  }

  private List<Receiver> receivers(List<URI> addresses, Signature signature) {
    try {
      return addresses.stream().map(address -> new Receiver(address, signature, web)).toList();
    } catch (IllegalArgumentException e) {
      web.close();
      throw e;
    }
  }

  /** Notes where to begin, so that nothing is lost from here on. */
  private void begin(Receiver receiver) {
    Store store = desk.store();
    if (store.told(receiver.id()).isEmpty()) {
      store.note(receiver.id(), Told.upTo(store.position()));
    }
  }

  private void tellForEver(Receiver receiver) {
    Duration wait = Duration.ZERO;
    try {
      while (true) {
        Thread.sleep(wait.isZero() ? pace.look() : wait);
        String failure = tell(receiver);
        if (failure.isEmpty() && !wait.isZero()) {
          log.accept(receiver.name() + ": it takes messages again");
        } else if (!failure.isEmpty() && wait.isZero()) {
          log.accept(receiver.name() + ": " + failure + "; it is tried again");
        }
        wait = failure.isEmpty() ? Duration.ZERO : pace.after(wait);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Why a receiver does not know all that is recorded; empty when it does. */
  private String tell(Receiver receiver) {
    try {
      Store store = desk.store();
      Journal journal = desk.journal();
      Optional<Told> told = store.told(receiver.id());
      Told known = told.orElseGet(() -> Told.upTo(journal.position()));
      if (!known.isOpen() && journal.position() <= known.position()) {
        return "";
      }
      Told part = known.isOpen() ? known : new Told(known.position(), journal.position());
      store.note(receiver.id(), part);
      String failure = receiver.send(Message.of(receiver.id(), part, journal), clock);
      if (failure.isEmpty()) {
        store.note(receiver.id(), Told.upTo(part.telling()));
      }
      return failure;
    } catch (StoreException e) {
      return "the store cannot be read";
    }
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    web.close();
  }
}
