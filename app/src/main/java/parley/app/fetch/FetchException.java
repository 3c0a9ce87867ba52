package parley.app.fetch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something could not be fetched; the message names the address, the cause and the remedy. */
public final class FetchException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final int status;
  private final @Nullable String retryAfter;

  public FetchException(Fault fault, String message) {
    this(fault, message, null);
  }

  public FetchException(Fault fault, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.fault = fault;
    this.status = 0;
    this.retryAfter = null;
  }

  private FetchException(String message, int status, @Nullable String retryAfter) {
    super(message);
    this.fault = Fault.STATUS;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /**
   * The server's answer is an error.
   *
   * @param retryAfter what it says about trying again, as it stands in the header
   */
  public static FetchException answered(String message, int status, @Nullable String retryAfter) {
    return new FetchException(message, status, retryAfter);
  }

  public Fault fault() {
    return fault;
  }

  /** The HTTP status of the answer; 0 when there was none. */
  public int status() {
    return status;
  }

  /** What the server says about trying again: seconds, or a date. */
  public Optional<String> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** The message without the address where it begins with this one, which the reader knows. */
  public String reason(String address) {
    String message = String.valueOf(getMessage());
    return message.startsWith(address + ": ") ? message.substring(address.length() + 2) : message;
  }
}
