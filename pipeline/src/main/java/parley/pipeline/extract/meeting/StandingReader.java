package parley.pipeline.extract.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.domain.Span;

/**
 * Reads where a meeting stands, from its verbs and their tense, and which of its days they name.
 */
final class StandingReader {

  private static final Set<String> ON_THE_WAY =
      Set.of("head", "travel", "fly", "go", "come", "return", "journey");

  private final Lexicon lexicon;
  private final FormerDays former;

  StandingReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.former = new FormerDays(lexicon);
  }

  void read(Sighting sighting, List<Clause> clauses) {
    for (Clause clause : clauses) {
      of(sighting, clause).ifPresent(found -> take(sighting, found));
      parts(sighting, clause);
    }
    new SaidDays(lexicon).drop(sighting, clauses);
    former.read(sighting, clauses);
    called(sighting, clauses);
    nominal(sighting);
    recalled(sighting);
  }

  private Optional<Found<String>> of(Sighting sighting, Clause clause) {
    Line line = sighting.line;
    int verb = clause.verb();
    Tense tense = Tense.of(line, verb);
    Optional<Standing.Word> word = word(line, sighting, verb);
    if (word.isEmpty()) {
      return copula(sighting, clause, tense);
    }
    Standing.Word meant = spokenOf(line, clause) ? Standing.Word.PROPOSE : word.get();
    boolean part = line.word(verb + 1).equals("part") || line.word(verb + 1).equals("place");
    if (clause.bond() == Clause.Bond.OBLIQUE
        && (line.lemma(verb).equals("have") || line.lemma(verb).equals("take") && !part)) {
      return Optional.empty();
    }
    if (clause.bond() == Clause.Bond.OBLIQUE
        && (meant == Standing.Word.CANCEL
            || meant == Standing.Word.POSTPONE
            || meant == Standing.Word.END)) {
      return Optional.empty();
    }
    if (clause.bond() == Clause.Bond.OBLIQUE
            && meant == Standing.Word.PLAN
            && Set.of("in", "at", "during").contains(line.word(sighting.first - 1))
        || clause.bond() != Clause.Bond.SUBJECT && inAside(sighting)
        || meant == Standing.Word.HOLD && describedBy(line, sighting, verb)) {
      return Optional.empty();
    }
    if (clause.bond() == Clause.Bond.SUBJECT
        && active(line, verb)
        && (meant == Standing.Word.PLAN
            || meant == Standing.Word.PROPOSE
            || meant == Standing.Word.CANCEL
            || meant == Standing.Word.POSTPONE)) {
      return Optional.empty();
    }
    if (negated(line, verb) && meant != Standing.Word.HOLD) {
      return Optional.empty();
    }
    boolean wished = meant == Standing.Word.PLAN || meant == Standing.Word.PROPOSE;
    if (wished
        && clause.bond() == Clause.Bond.OBJECT
        && sighting.pointing == Sighting.Pointing.KNOWN) {
      return Optional.empty();
    }
    String status = Standing.status(meant, tense);
    boolean onTheWay =
        ON_THE_WAY.contains(line.lemma(verb))
            && line.isBe(verb - 1)
            && !line.tag(verb - 1).equals("VBD");
    if (meant == Standing.Word.HOLD && tense == Tense.PROGRESSIVE && onTheWay) {
      status = "scheduled"; // "is heading into talks"
    }
    boolean anew = meant == Standing.Word.CONTINUE && clause.bond() == Clause.Bond.OBJECT;
    if (anew && (tense == Tense.FUTURE || tense == Tense.NONE)) {
      status = "scheduled"; // "agreed to continue talks" leaves them for another day
    }
    if (meant == Standing.Word.END && sighting.day > 0 && status.equals("concluded")
        || meant == Standing.Word.END && line.reads(verb + 1, "for the day")) {
      status = "under-way";
    }
    if (meant == Standing.Word.HOLD && negated(line, verb) && tense != Tense.PAST) {
      return Optional.empty();
    }
    if (meant == Standing.Word.PLAN
        && tense == Tense.PAST
        && !passiveNow(line, verb)
        && clause.bond() == Clause.Bond.SUBJECT
        && !FormerDays.firstAdverb(line, verb).isEmpty()) {
      return Optional.empty();
    }
    if (meant == Standing.Word.PLAN && tense == Tense.POSSIBLE) {
      status = "proposed";
    }
    if (status.isEmpty()) {
      return Optional.empty();
    }
    double confidence =
        status.equals("proposed") ? 0.6 : clause.bond() == Clause.Bond.OBLIQUE ? 0.6 : 0.8;
    return Optional.of(new Found<>(status, group(line, verb), confidence));
  }

  /** "was to meet Rojas, but the envoy cancelled". */
  private void called(Sighting sighting, List<Clause> clauses) {
    Line line = sighting.line;
    boolean once =
        clauses.stream().anyMatch(clause -> Tense.of(line, clause.verb()) == Tense.FORMER);
    int but = once ? line.find("but", sighting.last + 1, line.size() - 1).orElse(-1) : -1;
    for (int i = but + 1; but > 0 && i < Math.min(line.size(), but + 12); i++) {
      boolean off =
          line.isVerb(i)
              && Tense.of(line, i) == Tense.PAST
              && lexicon.standing(line, i).filter(w -> w == Standing.Word.CANCEL).isPresent();
      if (off) {
        take(sighting, new Found<>("cancelled", group(line, i), 0.7));
        return;
      }
    }
  }

  /** "the talks led by Holm": tells of whom, and not when. */
  private static boolean describedBy(Line line, Sighting sighting, int verb) {
    return verb > sighting.last
        && line.tag(verb).equals("VBN")
        && line.word(verb + 1).equals("by")
        && !line.isBe(verb - 1)
        && !line.lemma(verb - 1).equals("have");
  }

  /** "discussed a meeting": the verb is of those who speak about it. */
  private boolean spokenOf(Line line, Clause clause) {
    return clause.bond() == Clause.Bond.OBJECT
        && lexicon.has("meeting-standing", "objects", line.lemma(clause.verb()));
  }

  private static boolean active(Line line, int verb) {
    return !line.tag(verb).equals("VBN") && !line.tag(verb).equals("JJ");
  }

  private static boolean passiveNow(Line line, int verb) {
    return line.isBe(verb - 1) && !line.tag(verb - 1).equals("VBD");
  }

  private Optional<Standing.Word> word(Line line, Sighting sighting, int verb) {
    if (sighting.anchor == verb) {
      return Optional.of(Standing.Word.HOLD);
    }
    return lexicon.standing(line, verb);
  }

  /**
   * "The talks were constructive": what was, is over. "The talks are under way", "she will be in
   * Lima for talks".
   */
  private Optional<Found<String>> copula(Sighting sighting, Clause clause, Tense tense) {
    Line line = sighting.line;
    int verb = clause.verb();
    if (!line.isBe(verb)) {
      return Optional.empty();
    }
    if (clause.bond() == Clause.Bond.OBLIQUE) {
      String status =
          Standing.status(Standing.Word.HOLD, tense == Tense.PRESENT ? Tense.PROGRESSIVE : tense);
      return status.isEmpty()
          ? Optional.empty()
          : Optional.of(new Found<>(status, group(line, verb), 0.55));
    }
    if (clause.bond() != Clause.Bond.SUBJECT) {
      return Optional.empty();
    }
    Optional<Found<String>> predicate = predicate(line, verb);
    if (predicate.isPresent()) {
      return predicate;
    }
    return tense == Tense.PAST
        ? Optional.of(new Found<>("concluded", line.span(verb, verb), 0.5))
        : Optional.empty();
  }

  /** "are now under way", "is due". */
  private Optional<Found<String>> predicate(Line line, int verb) {
    for (int i = verb + 1; i <= verb + 3; i++) {
      int at = i;
      Optional<String> status = lexicon.reading("meeting-predicates", "words", line, at);
      if (status.isPresent()) {
        return status.map(s -> new Found<>(s, line.span(verb, at), 0.75));
      }
      if (!line.tag(i).startsWith("RB") || line.word(i).matches("not|n't|n’t")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean inAside(Sighting sighting) {
    String before = sighting.line.word(sighting.first - 1);
    return Set.of(
            "after",
            "before",
            "following",
            "since",
            "despite",
            "about",
            "over",
            "ahead",
            "of",
            "on",
            "by")
        .contains(before);
  }

  private static boolean negated(Line line, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 4); i--) {
      if (line.word(i).equals("not")
          || line.word(i).equals("n't")
          || line.word(i).equals("n’t")
          || line.word(i).equals("never")) {
        return true;
      }
      if (line.word(i).equals(",")) {
        return false;
      }
    }
    return false;
  }

  static Span group(Line line, int verb) {
    int first = verb;
    while (first > 0
        && (line.isBe(first - 1)
            || line.lemma(first - 1).equals("have")
            || line.tag(first - 1).equals("MD")
            || line.tag(first - 1).equals("TO")
            || line.tag(first - 1).startsWith("RB") && line.isVerb(first - 2))) {
      first--;
    }
    int last = verb;
    if (line.tag(verb + 1).equals("RP")
        || line.token(Math.min(line.size() - 1, verb + 1)).relation().equals("compound:prt")) {
      last++;
    }
    return line.span(first, last);
  }

  private static void take(Sighting sighting, Found<String> found) {
    Found<String> known = sighting.status;
    boolean stronger = known == null || rank(found.value()) > rank(known.value());
    boolean onlyPossible = sighting.hasStatus("proposed") && sighting.isAhead();
    if (stronger && !(onlyPossible && found.value().equals("concluded"))) {
      sighting.status = found;
    }
  }

  static int rank(String status) {
    return switch (status) {
      case "cancelled" -> 6;
      case "postponed" -> 5;
      case "concluded" -> 4;
      case "under-way" -> 3;
      case "scheduled" -> 2;
      default -> 1;
    };
  }

  /** "began on Monday" names the first day, "ends on Tuesday" the last. */
  private void parts(Sighting sighting, Clause clause) {
    Line line = sighting.line;
    Optional<Standing.Word> word = word(line, sighting, clause.verb());
    if (word.isEmpty() || sighting.anchor == clause.verb()) {
      return;
    }
    Sighting.Part part =
        switch (word.get()) {
          case BEGIN -> Sighting.Part.START;
          case END, CONTINUE -> Sighting.Part.END;
          case HOLD, PLAN, PROPOSE, POSTPONE, CANCEL -> Sighting.Part.WHOLE;
        };
    boolean resumes =
        line.lemma(clause.verb()).equals("resume") || line.lemma(clause.verb()).equals("return");
    if (part == Sighting.Part.WHOLE || resumes) {
      return;
    }
    sighting.days.replaceAll(
        d ->
            d.value().part() == Sighting.Part.WHOLE
                        && d.value().edtf().days() == 1
                        && line.token(clause.verb()).span().start() < d.span().start()
                    || d.value().part() == Sighting.Part.WHOLE
                        && d.value().edtf().days() == 1
                        && part == Sighting.Part.START
                        && clause.bond() == Clause.Bond.OBJECT
                ? new Found<>(
                    new Sighting.Days(d.value().edtf(), part, d.value().former()),
                    d.span(),
                    d.confidence())
                : d);
  }

  /** "contacts included a meeting between Holm and Rojas": what a past sentence names, has been. */
  private static void recalled(Sighting sighting) {
    Line line = sighting.line;
    if (sighting.status != null
        || sighting.pointing == Sighting.Pointing.NEXT
        || sighting.parties.size() < 2) {
      return;
    }
    for (int i = sighting.first - 1; i >= 0; i--) {
      if (line.isVerb(i) && !Clause.auxiliary(line, i) && !line.tag(i).equals("VBG")) {
        Tense tense = Tense.of(line, i);
        if (tense == Tense.PAST && !Clause.SPEECH.contains(line.lemma(i))) {
          sighting.status = new Found<>("concluded", line.span(i, i), 0.5);
        }
        return;
      }
      if (line.tag(i).equals("MD")) {
        return;
      }
    }
  }

  /** "the end of the talks", "a proposal for talks". */
  private void nominal(Sighting sighting) {
    Line line = sighting.line;
    String link = line.word(sighting.first - 1);
    if (sighting.status != null
        || !link.equals("of") && !link.equals("for") && !link.equals("to")) {
      return;
    }
    lexicon
        .standingNoun(line.word(sighting.first - 2))
        .map(word -> Standing.status(word, Tense.NONE))
        .filter(status -> !status.isEmpty())
        .ifPresent(
            status ->
                sighting.status =
                    new Found<>(status, line.span(sighting.first - 2, sighting.last), 0.5));
  }
}
