package parley.store;

/**
 * How far a receiver of messages knows the log.
 *
 * @param position up to which it has taken what was recorded
 * @param telling up to which the message reaches that was last sent to it; greater than {@code
 *     position} as long as it has not taken it
 */
public record Told(long position, long telling) {

  /**
   * @throws IllegalArgumentException when less was sent than taken
   */
  public Told {
    if (position < 0 || telling < position) {
      throw new IllegalArgumentException("told " + position + ", telling " + telling);
    }
  }

  /** It has taken everything up to a position. */
  public static Told upTo(long position) {
    return new Told(position, position);
  }

  /** Whether a message was sent that it has not taken. */
  public boolean isOpen() {
    return telling > position;
  }
}
