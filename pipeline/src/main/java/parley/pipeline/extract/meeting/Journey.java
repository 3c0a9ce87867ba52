package parley.pipeline.extract.meeting;

import java.util.Set;

/** Verbs of going somewhere, and of being there: where people are to meet. */
final class Journey {

  private static final Set<String> GO =
      Set.of(
          "travel",
          "fly",
          "go",
          "come",
          "arrive",
          "return",
          "visit",
          "head",
          "gather",
          "sit",
          "journey",
          "depart",
          "assemble",
          "stay",
          "land");

  /** The verb of going that a verb serves or is: "travelled to Lima to hold talks"; else -1. */
  static int of(Line line, int verb) {
    int at = verb;
    for (int step = 0; step < 3 && at >= 0; step++) {
      if (goes(line, at)) {
        return at;
      }
      if (!line.sentence().dependents(at, "nsubj", "nsubj:pass").isEmpty()) {
        break; // somebody else goes: "Holm left, while Rojas stayed for talks"
      }
      at = line.token(at).head();
    }
    return near(line, verb);
  }

  /** The verb of going right before "to" and a verb, when the parser has not joined them. */
  private static int near(Line line, int verb) {
    if (!line.word(verb - 1).equals("to")) {
      return -1;
    }
    for (int i = verb - 2; i >= Math.max(0, verb - 12); i--) {
      if (goes(line, i)) {
        return i;
      }
      if (line.isVerb(i) || line.word(i).equals(",") || line.word(i).equals("that")) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean goes(Line line, int at) {
    boolean there =
        line.isBe(at) && Set.of("in", "at").contains(line.word(at + 1)) && line.isName(at + 2);
    boolean intends =
        line.word(at).equals("going")
            && line.word(at + 1).equals("to")
            && line.tag(at + 2).equals("VB");
    return line.isVerb(at) && (GO.contains(line.lemma(at)) && !intends || there);
  }

  private Journey() {}
}
