package parley.app.fetch;

/** Why something could not be fetched. */
public enum Fault {
  /** The address itself is refused: no web address, or a private one. */
  ADDRESS,
  /** The server answers with an error. */
  STATUS,
  /** It is larger, slower or further away than allowed. */
  LIMIT,
  /** The server cannot be reached, or breaks off. */
  NETWORK,
  /** The site does not want it to be fetched by programs. */
  FORBIDDEN,
  /** It was not asked: the site wants to be left alone for now. */
  LATER
}
