package parley.app.hook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import parley.app.fetch.Addresses;
import parley.domain.Ids;

/** An address that is told, and how a message gets there. */
final class Receiver {

  private final URI address;
  private final Signature signature;
  private final Webhooks.Reach reach;
  private final Duration answer;
  private final HttpClient client;

  /**
   * @param client follows no redirects
   * @throws IllegalArgumentException when the address is none that can be told
   */
  Receiver(
      URI address, Signature signature, Webhooks.Reach reach, Duration answer, HttpClient client) {
    String scheme = address.getScheme() == null ? "" : address.getScheme();
    if (!Set.of("http", "https").contains(scheme)
        || address.getHost() == null
        || address.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "this is no address to tell; write one such as https://desk.example/parley, without a"
              + " user or a password");
    }
    this.address = address;
    this.signature = signature;
    this.reach = reach;
    this.answer = answer;
    this.client = client;
  }

  /** Names it and no other; says nothing of its address, which may hold a secret. */
  String id() {
    return Ids.digest(address.toString());
  }

  /** What names it in the log: the host alone, as the path may hold a secret. */
  String name() {
    return "webhook " + address.getHost();
  }

  /** Why a message was not taken; empty when it was. */
  String send(Message message, Clock clock) throws InterruptedException {
    if (reach == Webhooks.Reach.PUBLIC && !isPublic()) {
      return "a private address; give --allow-private if you mean it";
    }
    long seconds = clock.instant().getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(answer)
            .header("Content-Type", "application/json")
            .header("webhook-id", message.id())
            .header("webhook-timestamp", Long.toString(seconds))
            .header("webhook-signature", signature.of(message.id(), seconds, message.body()))
            .POST(HttpRequest.BodyPublishers.ofString(message.body()))
            .build();
    CompletableFuture<HttpResponse<Void>> sent =
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      // The request's own time limit ends with the headers; the body may drip on.
      int status = sent.get(answer.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return status >= 200 && status < 300 ? "" : "it answers " + status;
    } catch (ExecutionException | TimeoutException e) {
      return "it does not answer";
    } finally {
      sent.cancel(true);
    }
  }

  private boolean isPublic() {
    try {
      for (InetAddress each : InetAddress.getAllByName(address.getHost())) {
        if (!Addresses.isPublic(each)) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      return true; // it fails when it is asked, and is tried again
    }
  }
}
