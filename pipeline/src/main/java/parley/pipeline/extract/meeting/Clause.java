package parley.pipeline.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The verbs that say something of a meeting, and how: as what it does ("talks ended"), what is done
 * with it ("held talks"), or what people do for it ("travelled to Lima for talks").
 */
record Clause(int verb, Bond bond) {

  /** How the meeting depends on the verb. */
  enum Bond {
    SUBJECT,
    OBJECT,
    OBLIQUE
  }

  static final Set<String> SPEECH =
      Set.of(
          "say",
          "tell",
          "write",
          "add",
          "post",
          "tweet",
          "state",
          "declare",
          "warn",
          "claim",
          "insist",
          "think",
          "believe",
          "note",
          "acknowledge",
          "report",
          "comment",
          "respond",
          "stress",
          "reiterate",
          "argue",
          "recall",
          "explain",
          "quote",
          "cite",
          "know",
          "speak");

  private static final Set<String> CLAUSE_STARTS =
      Set.of(
          ";",
          ":",
          "“",
          "”",
          "\"",
          "that",
          "but",
          "while",
          "as",
          "after",
          "before",
          "because",
          "when",
          "where",
          "if",
          "until",
          "though",
          "although",
          "whether",
          "since",
          "--",
          "–",
          "—");

  /** The verbs of a noun phrase, nearest first. */
  static List<Clause> of(Line line, int first, int last, int anchor, Lexicon lexicon) {
    List<Clause> clauses = new ArrayList<>();
    int top = top(line, first, last, anchor);
    int head = line.token(top).head();
    String relation = line.token(top).relation();
    if (head >= 0 && line.isVerb(head) && !inAside(line, last, head)) {
      add(line, clauses, head, bond(relation));
    } else if (head < 0 && line.isVerb(top)) {
      add(line, clauses, top, Bond.SUBJECT);
    }
    following(line, last, clauses, lexicon);
    preceding(line, first, clauses);
    whatWas(line, first, clauses);
    return List.copyOf(clauses);
  }

  /** A verb whose subject is the meeting, with the verbs that share it. */
  static List<Clause> courses(Line line, int verb) {
    List<Clause> clauses = new ArrayList<>();
    add(line, clauses, verb, Bond.SUBJECT);
    return List.copyOf(clauses);
  }

  private static Bond bond(String relation) {
    if (relation.startsWith("nsubj") || relation.equals("csubj")) {
      return Bond.SUBJECT;
    }
    return relation.equals("obj") || relation.equals("iobj") || relation.equals("dobj")
        ? Bond.OBJECT
        : Bond.OBLIQUE;
  }

  private static void add(Line line, List<Clause> clauses, int verb, Bond bond) {
    if (!has(clauses, verb)) {
      clauses.add(new Clause(verb, bond));
    }
    for (int joined : line.sentence().dependents(verb, "conj")) {
      boolean own = !line.sentence().dependents(joined, "nsubj", "nsubj:pass").isEmpty();
      if (line.isVerb(joined)
          && joined > verb
          && !own
          && bond == Bond.SUBJECT
          && !has(clauses, joined)) {
        clauses.add(new Clause(joined, bond));
      }
    }
    for (int open : line.sentence().dependents(verb, "xcomp")) {
      if (line.isVerb(open) && bond == Bond.SUBJECT && !has(clauses, open)) {
        clauses.add(new Clause(open, bond));
      }
    }
  }

  private static boolean has(List<Clause> clauses, int verb) {
    return clauses.stream().anyMatch(c -> c.verb == verb);
  }

  /** The word of the phrase on which the rest of the sentence hangs. */
  private static int top(Line line, int first, int last, int anchor) {
    int at = anchor;
    for (int step = 0; step < 6; step++) {
      int head = line.token(at).head();
      if (head < 0 || (head < first || head > last) && !line.token(at).relation().equals("conj")) {
        return at;
      }
      if (line.isVerb(head)) {
        return at;
      }
      at = head;
    }
    return at;
  }

  /**
   * "talks in Lima ended": the first verb after the phrase, when no other subject stands between.
   */
  private static void following(Line line, int last, List<Clause> clauses, Lexicon lexicon) {
    boolean relative = false;
    int reach = last + 16;
    for (int i = last + 1; i < Math.min(line.size(), reach); i++) {
      String word = line.word(i);
      int aside = line.asideEnd(i);
      if (aside > i) {
        reach += aside - i;
        i = aside;
        continue;
      }
      if (line.isVerb(i)
          && line.isBe(i)
          && (line.token(i).relation().equals("cop") && line.token(i).head() > i
              || predicated(line, i))) {
        if (!has(clauses, i)) {
          clauses.add(new Clause(i, Bond.SUBJECT));
        }
        return;
      }
      if (line.isVerb(i) && !auxiliary(line, i)) {
        boolean participle = line.tag(i).equals("VBN") && !hasAuxiliary(line, i, last);
        boolean progressive = line.tag(i).equals("VBG") && !hasAuxiliary(line, i, last);
        boolean foreign = foreign(line, last, i);
        if (!foreign && !progressive && !has(clauses, i)) {
          add(line, clauses, i, Bond.SUBJECT);
        }
        if (!participle && !relative || foreign) {
          return;
        }
        relative = false;
        continue;
      }
      if (word.equals("that") || word.equals("which")) {
        if (i > last + 2 && !relative(line, i, lexicon)) {
          return;
        }
        relative = true;
      } else if (word.equals(";")
          || word.equals(":")
          || word.equals("after")
          || word.equals("before")
          || word.equals("as")
          || word.equals("while")
          || word.equals("because")
          || word.equals("if")
          || word.equals("who")
          || word.equals("when")
          || word.equals("where")) {
        return;
      }
    }
  }

  /**
   * "held on Monday in Lima talks": the verb before the phrase, when the parser lost the object.
   */
  private static void preceding(Line line, int first, List<Clause> clauses) {
    int near = first - 1;
    if (near >= 0 && line.isVerb(near) && !auxiliary(line, near) && !has(clauses, near)) {
      clauses.add(new Clause(near, Bond.OBJECT));
    }
    if (!clauses.isEmpty()) {
      return;
    }
    int back = line.word(first - 1).equals("for") ? 11 : 4;
    for (int i = first - 1; i >= Math.max(0, first - back); i--) {
      if (line.isVerb(i)) {
        boolean plain = i == first - 1;
        clauses.add(new Clause(i, plain ? Bond.OBJECT : Bond.OBLIQUE));
        return;
      }
      if (line.word(i).equals(",") && back == 4) {
        return;
      }
    }
  }

  /** "a meeting planned for Sunday": a verb right behind the noun that describes it. */
  static boolean participle(Line line, int last, int verb) {
    return verb == last + 1
        && line.tag(verb).matches("VBD|VBN")
        && (line.tag(verb + 1).equals("IN") || line.timeAt(verb + 1) != null)
        && line.word(verb).endsWith("ed");
  }

  /**
   * Whether somebody else does what a verb behind the noun says. In "talks between the guild and
   * the company broke off" nobody else can, whatever the parser holds.
   */
  static boolean foreign(Line line, int last, int verb) {
    if (joins(line, last, verb)) {
      return false;
    }
    return line.sentence().dependents(verb, "nsubj", "nsubj:pass").stream()
        .anyMatch(s -> s > last && !line.tag(s).startsWith("W"));
  }

  private static boolean joins(Line line, int last, int verb) {
    boolean and = false;
    for (int i = last + 2; i < verb; i++) {
      and |= line.word(i).equals("and");
      boolean cut = line.isVerb(i) && !auxiliary(line, i) || line.tag(i).startsWith("W");
      if (cut || line.word(i).equals(",") || line.word(i).equals("that")) {
        return false;
      }
    }
    return line.word(last + 1).equals("between") && and;
  }

  /** Whether a word stands between dashes or in brackets behind the phrase. */
  static boolean inAside(Line line, int last, int verb) {
    for (int i = last + 1; i < verb; i++) {
      if (line.asideEnd(i) > verb) {
        return true;
      }
    }
    return false;
  }

  /** "called off what was to be a meeting". */
  private static void whatWas(Line line, int first, List<Clause> clauses) {
    for (int what = first - 2; what >= Math.max(1, first - 6); what--) {
      boolean copula = line.word(what).equals("what") && line.isBe(first - 1);
      if (copula) {
        int verb = line.isVerb(what - 1) ? what - 1 : what - 2;
        if (line.isVerb(verb)) {
          clauses.clear();
          clauses.add(new Clause(verb, Bond.OBJECT));
        }
        return;
      }
    }
  }

  /** "talks in Lima that began on Monday": a clause about the meeting itself. */
  static boolean relative(Line line, int pronoun, Lexicon lexicon) {
    for (int i = pronoun + 1; i <= pronoun + 3; i++) {
      if (line.isVerb(i) && !auxiliary(line, i)) {
        return lexicon.standing(line, i).filter(w -> w != Standing.Word.PROPOSE).isPresent();
      }
    }
    return false;
  }

  static boolean auxiliary(Line line, int at) {
    String relation = line.token(at).relation();
    if (relation.startsWith("aux") || relation.equals("cop")) {
      return true;
    }
    return (line.isBe(at) || line.lemma(at).equals("have")) && nextIsVerb(line, at);
  }

  /** "are under way", and not "are held", "are due to begin". */
  private static boolean predicated(Line line, int be) {
    int next = be + 1;
    while (line.tag(next).startsWith("RB")) {
      next++;
    }
    return !line.isVerb(next)
        && !line.tag(be).matches("VBG|VBN|VB")
        && !(line.word(next + 1).equals("to") && line.isVerb(next + 2));
  }

  private static boolean nextIsVerb(Line line, int at) {
    int next = at + 1;
    while (line.tag(next).startsWith("RB")) {
      next++;
    }
    return line.isVerb(next);
  }

  private static boolean hasAuxiliary(Line line, int verb, int after) {
    for (int i = verb - 1; i > Math.max(after, verb - 4); i--) {
      if (line.isBe(i) || line.lemma(i).equals("have") || line.tag(i).equals("MD")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The head of a verb's subject, also when another verb that it completes has it; -1 when there is
   * none.
   */
  static int subject(Line line, int verb) {
    if (line.tag(verb).equals("VBG")
        && line.word(verb - 1).equals(",")
        && !line.isVerb(line.token(verb).head())
        && !line.token(verb).relation().equals("acl")) {
      return rootSubject(line, verb); // ", holding secret talks with Rojas"
    }
    int at = verb;
    for (int step = 0; step < 5 && at >= 0; step++) {
      List<Integer> subjects =
          line.sentence().dependents(at, "nsubj", "nsubj:pass", "nsubjpass").stream()
              .filter(s -> line.timeAt(s) == null)
              .toList();
      if (!subjects.isEmpty()) {
        int subject = subjects.getFirst();
        return line.tag(subject).startsWith("W") ? antecedent(line, at, subject) : subject;
      }
      String relation = line.token(at).relation();
      int head = line.token(at).head();
      if (head < 0
          || !Set.of("xcomp", "conj", "advcl", "ccomp", "dep", "acl", "parataxis")
              .contains(relation)) {
        return -1;
      }
      if (relation.equals("acl") && line.tag(at).equals("VBN")) {
        return -1;
      }
      if (intends(line, at - 2)) {
        return rootSubject(line, at);
      }
      if (!line.isVerb(head) && relation.equals("acl")) {
        return head < at ? head : -1;
      }
      if (relation.equals("ccomp")) {
        return -1;
      }
      at = head;
    }
    return -1;
  }

  /** "struck a deal and plans to meet": a verb that the tagger takes for a noun. */
  private static boolean intends(Line line, int noun) {
    return Set.of("plans", "hopes", "aims", "vows", "seeks").contains(line.word(noun))
        && line.tag(noun).equals("NNS")
        && line.word(noun - 1).equals("and")
        && line.word(noun + 1).equals("to");
  }

  /** The subject of the verb that the whole sentence hangs on, when it stands before a word. */
  private static int rootSubject(Line line, int before) {
    for (int i = 0; i < before; i++) {
      if (line.isVerb(i) && line.token(i).head() < 0) {
        return line.sentence().dependents(i, "nsubj").stream().findFirst().orElse(-1);
      }
    }
    return -1;
  }

  /**
   * The words from the start of a verb's clause up to its group, where the subject must stand when
   * the parser has found none: "The ministers, Ada Holm and Luis Rojas, are due to" before "meet".
   * Empty when another verb stands there.
   */
  static Optional<int[]> opening(Line line, int verb) {
    int last = verb - 1;
    while (last >= 0 && ofGroup(line, last)) {
      last--;
    }
    int first = last + 1;
    for (int i = last; i >= 0; i--) {
      String word = line.word(i);
      if (CLAUSE_STARTS.contains(word) || line.tag(i).equals("WP") || line.tag(i).equals("WDT")) {
        break;
      }
      if (line.isVerb(i) && !line.tag(i).equals("VBN") && !line.tag(i).equals("VBG")) {
        return Optional.empty();
      }
      first = i;
    }
    if (line.tag(first).equals("IN")) { // "In Lima, envoys met"
      int comma = line.find(",", first, last).orElse(last);
      first = comma + 1;
    }
    while (line.word(first).equals(",") || line.tag(first).equals("CC")) {
      first++;
    }
    return first > last ? Optional.empty() : Optional.of(new int[] {first, last});
  }

  private static boolean ofGroup(Line line, int at) {
    return line.tag(at).equals("MD")
        || line.tag(at).equals("TO")
        || line.tag(at).startsWith("RB")
        || line.isBe(at)
        || line.lemma(at).equals("have")
        || line.word(at).equals(",")
        || line.timeAt(at) != null
        || Set.of("due", "set", "scheduled", "expected", "likely", "slated", "ready", "on")
            .contains(line.word(at));
  }

  private static int antecedent(Line line, int verb, int pronoun) {
    int head = line.token(verb).head();
    return head >= 0 && head < pronoun && !line.isVerb(head) ? head : -1;
  }
}
