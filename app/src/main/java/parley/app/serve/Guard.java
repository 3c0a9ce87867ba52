package parley.app.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which requests are answered. Without a token only this machine's own names are: a page
 * elsewhere that makes its own name point to this machine (DNS rebinding) asks with that name. What
 * changes anything must come from a form of this desk: its origin is this server's, and it carries
 * the secret that only the desk's own pages show.
 */
final class Guard {

  /** The cookie that says that the token was given. */
  private static final String ENTERED = "parley-entered";

  private static final long MONTH = 30L * 24 * 60 * 60;

  private final String secret = random();
  private final @Nullable String token;

  /**
   * @param token without which nobody is answered; null when only this machine can ask
   */
  Guard(@Nullable String token) {
    this.token = token;
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
    if (token == null && !ownNames(port).contains(host)) {
      throw new Refusal(421, "This desk answers on this machine only, at http://localhost:" + port);
    }
    boolean program = exchange.isApi() && exchange.header("Origin").isEmpty();
    if (!program && !Set.of("GET", "HEAD").contains(exchange.method())) {
      checkOrigin(exchange, host);
    }
    if (token != null && !hasEntered(exchange)) {
      throw new Refusal(401, "This desk needs its token: open it with ?token= once.");
    }
    if (exchange.isApi()) {
      return; // it takes JSON alone, which no form of another page can send
    }
    if (exchange.method().equals("POST") && !same(secret, exchange.field("secret").orElse(""))) {
      throw new Refusal(
          403, "This form is from before the desk was started. Go back, reload, send it again.");
    }
  }

  /**
   * Lets somebody in who gives the token in the address, and takes it out of the address.
   *
   * @return where to send the browser; null when no token stands in the address
   */
  @Nullable String enter(Exchange exchange) {
    @Nullable String known = token;
    String given = exchange.query("token").orElse("");
    if (known == null || given.isEmpty() || !same(known, given)) {
      return null;
    }
    exchange.setCookie(ENTERED, digest(known), MONTH);
    String target = exchange.target();
    return target.substring(0, target.indexOf('?'));
  }

  private boolean hasEntered(Exchange exchange) {
    String known = java.util.Objects.requireNonNull(token);
    String bearer = exchange.header("Authorization").orElse("");
    return same(digest(known), exchange.cookie(ENTERED).orElse(""))
        || (bearer.startsWith("Bearer ") && same(known, bearer.substring("Bearer ".length())));
  }

  private static void checkOrigin(Exchange exchange, String host) {
    try {
      URI origin = new URI(exchange.header("Origin").orElse(""));
      if (host.equals(origin.getAuthority())
          && Set.of("http", "https").contains(origin.getScheme())) {
        return;
      }
    } catch (URISyntaxException e) {
      throw new Refusal(403, "This form is not from this desk.");
    }
    throw new Refusal(403, "This form is not from this desk.");
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
