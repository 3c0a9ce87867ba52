package parley.app.fetch;

/** Something could not be fetched; the message names the address, the cause and the remedy. */
public final class FetchException extends Exception {

  private static final long serialVersionUID = 1L;

  public FetchException(String message) {
    super(message);
  }

  public FetchException(String message, Throwable cause) {
    super(message, cause);
  }
}
