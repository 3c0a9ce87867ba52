package parley.app.hook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a message with HMAC-SHA256 as Standard Webhooks says, so that its receiver can trust it.
 */
final class Signature {

  private static final String ENCODED = "whsec_";

  private final SecretKeySpec key;

  /**
   * @param secret which the receiver knows too; its bytes in Base64 when it begins with {@code
   *     whsec_}
   * @throws IllegalArgumentException when it is not Base64 though it begins so
   */
  Signature(String secret) {
    key = new SecretKeySpec(bytes(secret), "HmacSHA256");
  }

  private static byte[] bytes(String secret) {
    if (!secret.startsWith(ENCODED)) {
      return secret.getBytes(StandardCharsets.UTF_8);
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(secret.substring(ENCODED.length()));
      if (bytes.length > 0) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw noBase64(); // without the decoder's words, which show a character of the secret
    }
    throw noBase64();
  }

  private static IllegalArgumentException noBase64() {
    return new IllegalArgumentException("a secret that begins with whsec_ goes on in Base64");
  }

  /**
   * The value of the header {@code webhook-signature}.
   *
   * @param seconds since 1970, when it is sent
   */
  String of(String id, long seconds, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] signed = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }
}
