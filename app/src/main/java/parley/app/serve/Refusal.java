package parley.app.serve;

/** Why a request is not answered as it was asked; the message is for the reader of the page. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param status of HTTP, from 400 to 599
   */
  public Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  /** What was asked for is not there. */
  public static Refusal notFound(String message) {
    return new Refusal(404, message);
  }

  /** The request is not one that can be answered. */
  public static Refusal wrong(String message) {
    return new Refusal(400, message);
  }

  public int status() {
    return status;
  }

  public String words() {
    return String.valueOf(getMessage());
  }
}
