package parley.app.serve;

/** Why a request is not answered as it was asked; the message is for the reader of the page. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String parameter;

  /**
   * @param status of HTTP, from 400 to 599
   */
  public Refusal(int status, String message) {
    this(status, "", message);
  }

  private Refusal(int status, String parameter, String message) {
    super(message);
    this.status = status;
    this.parameter = parameter;
  }

  /**
   * A parameter or a member of the body is not as it must be.
   *
   * @param parameter its name
   * @param message what is wrong with it, and what to write instead
   */
  public static Refusal of(String parameter, String message) {
    return new Refusal(400, parameter, message);
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

  /** The parameter that is at fault; empty when it is none. */
  public String parameter() {
    return parameter;
  }

  public String words() {
    return String.valueOf(getMessage());
  }
}
