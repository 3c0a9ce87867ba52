package parley.pipeline.extract.meeting;

import java.util.Set;

/** When, and how surely, what a verb says comes to pass. */
enum Tense {
  PAST,
  PRESENT,
  PROGRESSIVE,
  /** Will come, as the report has it. */
  FUTURE,
  /** Was to come, and did not or not then: "was planned for", "were to meet". */
  FORMER,
  /** May come. */
  POSSIBLE,
  /** Comes to pass when something else does, if at all: "before talks start", "if they meet". */
  AWAITED,
  /** A bare infinitive or participle that says nothing of when. */
  NONE;

  private static final Set<String> AHEAD =
      Set.of(
          "set",
          "due",
          "schedule",
          "expect",
          "plan",
          "agree",
          "slate",
          "likely",
          "go",
          "prepare",
          "arrange",
          "decide",
          "suppose",
          "intend",
          "poise",
          "confirm",
          "begin",
          "commit",
          "continue",
          "return",
          "about",
          "gear");
  private static final Set<String> PERHAPS =
      Set.of(
          "hope",
          "want",
          "offer",
          "seek",
          "propose",
          "ready",
          "willing",
          "invite",
          "urge",
          "try",
          "wish",
          "ask",
          "call",
          "push",
          "consider",
          "press",
          "need",
          "refuse",
          "able",
          "open",
          "threaten",
          "threat",
          "effort",
          "attempt",
          "bid",
          "like",
          "love",
          "prefer",
          "fail",
          "decline",
          "reject",
          "suggest",
          "encourage");
  private static final Set<String> MOTION =
      Set.of(
          "travel",
          "fly",
          "go",
          "come",
          "arrive",
          "return",
          "gather",
          "visit",
          "sit",
          "head",
          "meet",
          "convene",
          "bring",
          "use",
          "depart",
          "leave",
          "reconvene",
          "assemble",
          "send",
          "join");

  private static final Set<String> ANNOUNCE =
      Set.of("say", "announce", "confirm", "tell", "declare", "state", "add", "agree");

  private static final Set<String> CONDITIONS =
      Set.of("before", "until", "till", "when", "once", "if", "unless", "whenever", "whether");

  /** The tense of the group of words that a verb heads. */
  static Tense of(Line line, int verb) {
    int to = marker(line, verb);
    if (to >= 0) {
      return infinitive(line, verb, to);
    }
    Tense finite = finite(line, verb);
    boolean open = finite == PRESENT || finite == NONE && line.tag(verb).equals("VB");
    return open && awaited(line, verb) ? AWAITED : finite;
  }

  /** Whether a conjunction of time or condition opens the clause of a verb. */
  private static boolean awaited(Line line, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 9); i--) {
      if (CONDITIONS.contains(line.word(i))) {
        return true;
      }
      boolean past = line.tag(i).equals("VBD") || line.tag(i).equals("MD");
      if (past || line.word(i).equals(";") || line.word(i).equals("that")) {
        return false;
      }
    }
    return false;
  }

  private static Tense infinitive(Line line, int verb, int to) {
    int before = to - 1;
    while (before >= 0
        && (line.tag(before).startsWith("RB") || line.word(before).equals("originally"))) {
      before--;
    }
    if (line.isBe(before) && !line.word(before).equals("be")) {
      return line.tag(before).equals("VBD") ? FORMER : FUTURE;
    }
    int head = governor(line, verb, before);
    if (head < 0) {
      return NONE;
    }
    String lemma = line.lemma(head);
    boolean went = lemma.equals("go") && !line.word(head).equals("going");
    if (AHEAD.contains(lemma) && !went) {
      boolean past = line.isVerb(head) && past(line, head) && !MOTION.contains(lemma);
      return past && !lemma.equals("agree") && !lemma.equals("decide") && !lemma.equals("confirm")
          ? FORMER
          : FUTURE;
    }
    if (PERHAPS.contains(lemma)) {
      return POSSIBLE;
    }
    if (MOTION.contains(lemma) || line.tag(head).startsWith("VB")) {
      Tense above = head == verb ? NONE : of(line, head);
      return MOTION.contains(lemma) ? above : (above == PAST ? NONE : above);
    }
    return NONE;
  }

  /** The word that an infinitive completes: "set" of "are set to meet". */
  private static int governor(Line line, int verb, int before) {
    String near = line.lemma(before);
    if (AHEAD.contains(near) || PERHAPS.contains(near)) {
      return before;
    }
    int head = line.token(verb).head();
    for (int step = 0; step < 3 && head >= 0; step++) {
      if (head < verb && (line.isVerb(head) || line.tag(head).startsWith("JJ"))) {
        return head;
      }
      head = line.token(head).head();
    }
    return -1;
  }

  private static boolean past(Line line, int verb) {
    int at = verb - 1;
    while (at >= 0
        && (line.tag(at).startsWith("RB") || line.isBe(at) && line.word(at).equals("been"))) {
      at--;
    }
    if (line.isBe(at)) {
      return line.tag(at).equals("VBD");
    }
    if (line.lemma(at).equals("have")) {
      return line.tag(at).equals("VBD");
    }
    return line.tag(verb).equals("VBD");
  }

  private static int marker(Line line, int verb) {
    int at = verb - 1;
    while (at >= 0
        && (line.tag(at).startsWith("RB")
            || line.word(at).equals("be")
            || line.word(at).equals("be"))) {
      at--;
    }
    return at >= 0 && line.tag(at).equals("TO") ? at : -1;
  }

  private static Tense finite(Line line, int verb) {
    String tag = line.tag(verb);
    boolean progressive = tag.equals("VBG");
    for (int at = verb - 1; at >= Math.max(0, verb - 6); at--) {
      String auxiliary = line.tag(at);
      if (auxiliary.startsWith("RB") || auxiliary.startsWith("PRP") || line.timeAt(at) != null) {
        continue;
      }
      if (auxiliary.equals("MD")) {
        return line.word(at).equals("would") && announced(line, verb)
            ? FUTURE
            : modal(line.word(at));
      }
      if (line.lemma(at).equals("have")) {
        return PAST;
      }
      if (line.isBe(at)) {
        if (line.word(at).equals("been")
            || line.word(at).equals("being")
            || line.word(at).equals("be")) {
          continue;
        }
        return progressive ? PROGRESSIVE : line.tag(at).equals("VBD") ? PAST : PRESENT;
      }
      if (line.lemma(at).equals("do")) {
        return line.tag(at).equals("VBD") ? PAST : PRESENT;
      }
      break;
    }
    return switch (tag) {
      case "VBD", "VBN" -> PAST;
      case "VBZ", "VBP" -> PRESENT;
      default -> sharesModal(line, verb);
    };
  }

  /** "announced that they would meet": what has been said to come, in the past tense of saying. */
  private static boolean announced(Line line, int verb) {
    int head = line.token(verb).head();
    boolean told =
        line.token(verb).relation().equals("ccomp")
            && head >= 0
            && head < verb
            && ANNOUNCE.contains(line.lemma(head))
            && line.tag(head).matches("VBD|VBN");
    for (int i = 0; told && i < line.size(); i++) {
      told = !Set.of("if", "unless", "could", "might", "not", "n't", "n’t").contains(line.word(i));
    }
    return told;
  }

  /** A verb joined to one before it shares that one's auxiliaries: "will meet and discuss". */
  private static Tense sharesModal(Line line, int verb) {
    int head = line.token(verb).head();
    boolean joined =
        head >= 0 && head < verb && line.token(verb).relation().equals("conj") && line.isVerb(head);
    return joined && line.tag(verb).equals("VB") ? of(line, head) : NONE;
  }

  private static Tense modal(String word) {
    return switch (word) {
      case "will", "shall", "'ll", "’ll" -> FUTURE;
      case "wo" -> NONE;
      default -> POSSIBLE;
    };
  }
}
