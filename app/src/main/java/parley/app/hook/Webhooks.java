package parley.app.hook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import parley.app.desk.Desk;
import parley.app.fetch.Addresses;
import parley.domain.Ids;
import parley.publish.export.JsonText;
import parley.store.Entry;
import parley.store.Journal;
import parley.store.StoreException;
import parley.store.StoredProcess;

/**
 * Tells addresses that something was recorded in a store: which processes got how many reports and
 * corrections. The message holds no report text; what changed is asked of the API. It is signed. An
 * address that does not take it is asked again, each time after twice as long, until it does; what
 * is recorded meanwhile goes into the same message.
 */
public final class Webhooks implements AutoCloseable {

  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

  /** Addresses behind which somebody else's machine must stand, unless told otherwise. */
  public enum Reach {
    PUBLIC,
    PRIVATE_TOO
  }

  /**
   * How often is looked for news, and how long is waited after failures.
   *
   * @param look between two looks
   * @param first after the first failure; twice as long after each further one
   * @param longest never longer than this
   */
  public record Pace(Duration look, Duration first, Duration longest) {

    /** A second; from a second to ten minutes. */
    public static Pace standard() {
      return new Pace(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(10));
    }

    private Duration after(Duration wait) {
      Duration twice = wait.isZero() ? first : wait.multipliedBy(2);
      return twice.compareTo(longest) > 0 ? longest : twice;
    }
  }

  private final Desk desk;
  private final Signature signature;
  private final Reach reach;
  private final Pace pace;
  private final Clock clock;
  private final Consumer<String> log;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST_ANSWER).build();
  private final List<Thread> threads;

  /**
   * Starts to tell what is recorded from now on.
   *
   * @param desk stays open; the caller closes it afterwards
   * @param log takes a line when an address begins to fail
   * @throws IllegalArgumentException when an address is none that can be told
   */
  public Webhooks(
      Desk desk,
      List<URI> targets,
      String secret,
      Reach reach,
      Pace pace,
      Clock clock,
      Consumer<String> log) {
    this.desk = desk;
    this.signature = new Signature(secret);
    this.reach = reach;
    this.pace = pace;
    this.clock = clock;
    this.log = log;
    targets.forEach(Webhooks::check);
    long position = desk.store().position();
    threads =
        targets.stream()
            .map(target -> Thread.ofVirtual().start(() -> tell(target, position)))
            .toList();
  }

  private static void check(URI target) {
    String scheme = target.getScheme() == null ? "" : target.getScheme();
    if (!Set.of("http", "https").contains(scheme)
        || target.getHost() == null
        || target.getUserInfo() != null) {
      throw new IllegalArgumentException(
          target + " is no address to tell; write one such as https://desk.example/parley");
    }
  }

  private void tell(URI target, long from) {
    long told = from;
    Duration wait = Duration.ZERO;
    try {
      while (true) {
        Thread.sleep(wait.isZero() ? pace.look() : wait);
        String failure = "";
        try {
          Journal journal = desk.journal();
          if (journal.position() > told) {
            failure = send(target, told, journal);
            told = failure.isEmpty() ? journal.position() : told;
          }
        } catch (StoreException e) {
          failure = "the store cannot be read";
        }
        if (!failure.isEmpty() && wait.isZero()) {
          log.accept("webhook " + target.getHost() + ": " + failure + "; it is tried again");
        }
        wait = failure.isEmpty() ? Duration.ZERO : pace.after(wait);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Why it did not come through; empty when it did. */
  private String send(URI target, long told, Journal journal) throws InterruptedException {
    String body = JsonText.line(message(told, journal));
    String id = "msg_" + Ids.digest(target + "|" + told + "|" + journal.position());
    long seconds = clock.instant().getEpochSecond();
    if (reach == Reach.PUBLIC && !isPublic(target)) {
      return "a private address; give --allow-private if you mean it";
    }
    HttpRequest request =
        HttpRequest.newBuilder(target)
            .timeout(LONGEST_ANSWER)
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(seconds))
            .header("webhook-signature", signature.of(id, seconds, body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status >= 200 && status < 300 ? "" : "it answers " + status;
    } catch (IOException e) {
      return "it does not answer";
    }
  }

  private static boolean isPublic(URI target) {
    try {
      for (InetAddress address : InetAddress.getAllByName(target.getHost())) {
        if (!Addresses.isPublic(address)) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      return true; // it fails when it is asked, and is tried again
    }
  }

  private static ObjectNode message(long told, Journal journal) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Entry entry : journal.entries()) {
      if (entry.position() > told) {
        count(journal, entry, counts);
      }
    }
    ObjectNode message = JsonText.object().put("type", "recorded").put("after", told);
    message.put("position", journal.position());
    ArrayNode processes = message.putArray("processes");
    for (StoredProcess process : journal.processes()) {
      int[] count = counts.get(process.id());
      if (count != null) {
        processes
            .addObject()
            .put("id", process.id())
            .put("title", process.title())
            .put("reports", count[0])
            .put("corrections", count[1]);
      }
    }
    return message;
  }

  private static void count(Journal journal, Entry entry, Map<String, int[]> counts) {
    switch (entry) {
      case Entry.Received received -> counted(journal.processOf(received.report().id()), 0, counts);
      case Entry.Corrected corrected ->
          counted(journal.process(corrected.correction().process()), 1, counts);
      case Entry.Read _, Entry.Failed _, Entry.Titled _, Entry.Placed _ -> {}
    }
  }

  private static void counted(
      Optional<StoredProcess> process, int what, Map<String, int[]> counts) {
    process.ifPresent(known -> counts.computeIfAbsent(known.id(), _ -> new int[2])[what]++);
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    client.shutdownNow();
  }
}
