package parley.app.hook;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import parley.app.fetch.FetchException;
import parley.app.fetch.Fetcher;
import parley.domain.Ids;

/** An address that is told, and how a message gets there. */
final class Receiver {

  private final URI address;
  private final Signature signature;
  private final Fetcher web;

  /**
   * @throws IllegalArgumentException when the address is none that can be told
   */
  Receiver(URI address, Signature signature, Fetcher web) {
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
    this.web = web;
  }

  /** Names it and no other; says nothing of its address, which may hold a secret. */
  String id() {
    return Ids.digest(address.toString());
  }

  /** What names it in the log: the host alone, as the path may hold a secret. */
  String name() {
    return "webhook " + address.getHost();
  }

  /** Why a message was not taken, in words that hold no secret; empty when it was. */
  String send(Message message, Clock clock) {
    long seconds = clock.instant().getEpochSecond();
    Map<String, String> headers =
        Map.of(
            "webhook-id",
            message.id(),
            "webhook-timestamp",
            Long.toString(seconds),
            "webhook-signature",
            signature.of(message.id(), seconds, message.body()));
    try {
      int status = web.post(address, headers, message.body());
      return status >= 200 && status < 300 ? "" : "it answers " + status;
    } catch (FetchException e) {
      return switch (e.fault()) {
        case ADDRESS -> "a private address; give --allow-private if you mean it";
        case STATUS, LIMIT, NETWORK, FORBIDDEN, LATER -> "it does not answer";
      };
    }
  }
}
