package parley.store;

/**
 * A store cannot do what is asked. The message names the store, the cause and the remedy, for the
 * user to read. Nothing that was acknowledged is lost.
 */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
