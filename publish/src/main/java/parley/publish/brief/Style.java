package parley.publish.brief;

/** How a run of words is set, with the ANSI codes (ECMA-48 SGR) that switch it on. */
enum Style {
  PLAIN(""),
  HEADING("\u001B[1;36m"),
  STRONG("\u001B[1m"),
  FAINT("\u001B[2m"),
  NOTICE("\u001B[33m"),
  /** The numbers of sources, in brackets. */
  CITATION("\u001B[2m");

  static final String OFF = "\u001B[0m";

  private final String on;

  Style(String on) {
    this.on = on;
  }

  /** The words, switched on and off again where colour is asked for. */
  String set(String words, boolean colour) {
    return !colour || on.isEmpty() || words.isEmpty() ? words : on + words + OFF;
  }
}
