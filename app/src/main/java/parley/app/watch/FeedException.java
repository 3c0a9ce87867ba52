package parley.app.watch;

import java.io.Serial;

/** What was fetched is no feed that can be read; the message has the cause and the remedy. */
final class FeedException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  FeedException(String message) {
    super(message);
  }

  FeedException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The cause and the remedy. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
