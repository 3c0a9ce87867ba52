package parley.app.serve;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which requests are answered: only those to a name that the desk knows to be its own, as a
 * page elsewhere that makes its own name point to this machine (DNS rebinding) asks with that name.
 * What changes anything must come from a form of this desk: its origin is this server's, and it
 * carries the secret that only the desk's own pages show.
 */
final class Guard {

  /** The cookie that says that the token was given. */
  private static final String ENTERED = "parley-entered";

  private static final Pattern TOKEN = Pattern.compile("(?<=[?&])token=[^&]*&?");

  private static final long MONTH = 30L * 24 * 60 * 60;

  /** An address of IPv4 or, in brackets, of IPv6, with a port or without. */
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+])(:\\d{1,5})?");

  private final String secret = random();
  private final @Nullable String token;
  private final @Nullable URI publicAddress;

  /**
   * @param token without which nobody is answered; null when only this machine can ask
   * @param publicAddress at which others find the desk, where it is not the one they ask; null for
   *     none
   */
  Guard(@Nullable String token, @Nullable URI publicAddress) {
    this.token = token;
    this.publicAddress = publicAddress;
  }

  /** The secret that every form carries. */
  String secret() {
    return secret;
  }

  /**
   * @param port on which the server listens
   * @throws Refusal when the request is not answered
   */
  void check(Exchange exchange, int port) {
    String host = exchange.header("Host").orElse("").toLowerCase(Locale.ROOT);
    checkHost(host, port);
    exchange.reachedAt(publicAddress == null ? "http://" + host : origin(publicAddress));
    boolean reads = Set.of("GET", "HEAD").contains(exchange.method());
    boolean program = exchange.isApi() && exchange.header("Origin").isEmpty();
    if (!program && !reads) {
      checkOrigin(exchange, host);
    }
    if (token != null && !hasEntered(exchange, reads)) {
      exchange.setHeader("WWW-Authenticate", "Bearer");
      throw new Refusal(401, "This desk needs its token: " + howToGiveIt(exchange));
    }
    if (exchange.isApi()) {
      return; // it takes JSON alone, which no form of another page can send
    }
    if (exchange.method().equals("POST") && !same(secret, exchange.field("secret").orElse(""))) {
      throw new Refusal(
          403, "This form is from before the desk was started. Go back, reload, send it again.");
    }
  }

  private static String howToGiveIt(Exchange exchange) {
    return exchange.isApi()
        ? "send it as Authorization: Bearer TOKEN; a calendar or a feed reader may have"
            + " ?token=TOKEN in the address."
        : "open it with ?token= once.";
  }

  /**
   * A name that the desk does not know could be a foreign one that points here. Numbers are no
   * names: nobody else's page has them.
   */
  private void checkHost(String host, int port) {
    if (ownNames(port).contains(host)) {
      return;
    }
    if (token == null) {
      throw new Refusal(421, "This desk answers on this machine only, at http://localhost:" + port);
    }
    @Nullable URI known = publicAddress;
    if (!NUMBERS.matcher(host).matches() && (known == null || !host.equals(authority(known)))) {
      throw new Refusal(
          421,
          "This desk does not know itself by this name; start it with --public-address and the"
              + " address that others open.");
    }
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + authority(address);
  }

  private static String authority(URI address) {
    return address.getAuthority().toLowerCase(Locale.ROOT);
  }

  /**
   * Lets a browser in that gives the token in the address, and takes it out of the address. A
   * program is not sent elsewhere: calendars and feed readers keep no cookies.
   *
   * @return where to send the browser; null when no token stands in the address
   */
  @Nullable String enter(Exchange exchange) {
    @Nullable String known = token;
    String given = exchange.query("token").orElse("");
    if (known == null || exchange.isApi() || given.isEmpty() || !same(known, given)) {
      return null;
    }
    exchange.setCookie(ENTERED, digest(known), MONTH);
    return TOKEN.matcher(exchange.target()).replaceAll("").replaceFirst("[?&]$", "");
  }

  private boolean hasEntered(Exchange exchange, boolean reads) {
    String known = java.util.Objects.requireNonNull(token);
    String bearer = exchange.header("Authorization").orElse("");
    return same(digest(known), exchange.cookie(ENTERED).orElse(""))
        || (bearer.startsWith("Bearer ") && same(known, bearer.substring("Bearer ".length())))
        || (exchange.isApi() && reads && same(known, exchange.query("token").orElse("")));
  }

  private void checkOrigin(Exchange exchange, String host) {
    String given = exchange.header("Origin").orElse("").toLowerCase(Locale.ROOT);
    boolean own = given.equals("http://" + host) || given.equals("https://" + host);
    if (!own && (publicAddress == null || !given.equals(origin(publicAddress)))) {
      throw new Refusal(403, "This form is not from this desk.");
    }
  }

  private static Set<String> ownNames(int port) {
    return Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
  }

  /** Compares in the same time wherever they differ. */
  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("parley-entered " + token).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
