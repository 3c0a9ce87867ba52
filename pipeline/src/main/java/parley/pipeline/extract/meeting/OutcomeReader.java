package parley.pipeline.extract.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.domain.Span;

/** Reads what came of a meeting, and why it was moved or called off. */
final class OutcomeReader {

  private static final Set<String> CUT =
      Set.of("despite", "while", "although", "though", "but", "when", ";", "according", "even");
  private static final Set<String> AS =
      Set.of(
          "describe",
          "characterize",
          "characterise",
          "call",
          "hail",
          "dismiss",
          "term",
          "label",
          "declare");

  private final Lexicon lexicon;

  OutcomeReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void read(Sighting sighting, List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (clause.bond() == Clause.Bond.SUBJECT) {
        said(sighting, clause.verb());
      } else {
        called(sighting, clause.verb());
      }
    }
    if (sighting.hasStatus("postponed", "cancelled")) {
      reason(sighting, clauses);
    } else if (sighting.days.stream().anyMatch(d -> d.value().former())) {
      reason(sighting, clauses);
    }
    own(sighting);
    inWhich(sighting);
  }

  /** "a call in which Holm urged Rojas to wait": what was said there. */
  private static void inWhich(Sighting sighting) {
    Line line = sighting.line;
    if (!sighting.hasStatus("concluded") || !sighting.outcomes.isEmpty()) {
      return;
    }
    for (int i = sighting.last + 1; i < line.size() - 3; i++) {
      boolean which =
          Set.of("in", "during", "at").contains(line.word(i)) && line.word(i + 1).equals("which");
      if (which) {
        int end = end(line, i + 2);
        sighting.outcomes.add(new Found<>(line.text(i + 2, end), line.span(i + 2, end), 0.6));
        return;
      }
    }
  }

  /** "ended without a breakthrough", "were constructive". */
  private void said(Sighting sighting, int verb) {
    Line line = sighting.line;
    if (verb < sighting.first) {
      return;
    }
    Tense tense = Tense.of(line, verb);
    if (tense == Tense.FUTURE || tense == Tense.POSSIBLE || tense == Tense.FORMER) {
      return;
    }
    int end = end(line, verb);
    if (tells(line, verb, end)) {
      Span group = StandingReader.group(line, verb);
      int first = Math.max(sighting.last + 1, line.sentence().tokenAt(group.start()));
      sighting.outcomes.add(new Found<>(line.text(first, end), line.span(first, end), 0.8));
    } else {
      aftermath(sighting, verb);
    }
  }

  /** "reached a deal on the third day of talks": what the sentence says of those who held them. */
  void main(Sighting sighting, int verb, int last) {
    Line line = sighting.line;
    if (last > verb && Tense.of(line, verb) == Tense.PAST && tells(line, verb, last)) {
      sighting.outcomes.add(new Found<>(line.text(verb, last), line.span(verb, last), 0.8));
    }
  }

  /** ", resulting in an agreement". */
  private void aftermath(Sighting sighting, int verb) {
    Line line = sighting.line;
    for (int i = verb + 1; i < line.size() - 1; i++) {
      if (line.word(i).equals(",")
          && (line.tag(i + 1).equals("VBG")
              || line.word(i + 1).equals("with")
              || line.word(i + 1).equals("without"))) {
        int end = end(line, i + 1);
        if (tells(line, i + 1, end)) {
          sighting.outcomes.add(new Found<>(line.text(i + 1, end), line.span(i + 1, end), 0.75));
          return;
        }
      }
    }
  }

  private boolean tells(Line line, int from, int to) {
    boolean verb =
        lexicon.has("meeting-outcomes", "verbs", line.lemma(from)) || line.tag(from).equals("IN");
    for (int i = from; i <= to; i++) {
      String word = line.word(i);
      boolean named =
          lexicon.has("meeting-outcomes", "words", word)
              || lexicon.has("meeting-outcomes", "words", line.lemma(i));
      if (named
          && (verb
              || judged(word) && (line.isBe(from) || i == from)
              || judged(word) && i <= from + 3)) {
        return true;
      }
    }
    return false;
  }

  private boolean judged(String word) {
    return lexicon.naming("meeting-outcomes", "words", word).contains("judged");
  }

  /** "described the talks as constructive". */
  private void called(Sighting sighting, int verb) {
    Line line = sighting.line;
    if (!AS.contains(line.lemma(verb)) || verb > sighting.anchor) {
      return;
    }
    for (int i = sighting.last + 1; i <= Math.min(line.size() - 1, sighting.last + 8); i++) {
      if (judged(line.word(i))) {
        int first = line.tag(i - 1).startsWith("RB") ? i - 1 : i;
        sighting.outcomes.add(new Found<>(line.text(first, i), line.span(first, i), 0.7));
        return;
      }
    }
  }

  /** "a productive round of talks". */
  private void own(Sighting sighting) {
    Line line = sighting.line;
    if (!sighting.hasStatus("concluded")) {
      return;
    }
    for (int i = sighting.first; i < sighting.last; i++) {
      if (judged(line.word(i)) && sighting.outcomes.isEmpty()) {
        sighting.outcomes.add(new Found<>(line.text(i, i), line.span(i, i), 0.6));
      }
    }
  }

  private void reason(Sighting sighting, List<Clause> clauses) {
    Line line = sighting.line;
    int verb =
        clauses.stream()
            .map(Clause::verb)
            .filter(
                v ->
                    lexicon
                        .standing(line, v)
                        .filter(w -> w == Standing.Word.POSTPONE || w == Standing.Word.CANCEL)
                        .isPresent())
            .findFirst()
            .orElse(-1);
    if (verb < 0) {
      return;
    }
    Optional<Integer> start =
        cause(
            line,
            Math.max(verb, sighting.last < verb + 12 && sighting.last > verb ? sighting.last : verb)
                + 1);
    start.ifPresent(
        s -> {
          int end = end(line, s);
          sighting.reasons.add(new Found<>(line.text(s, end), line.span(s, end), 0.8));
        });
  }

  private Optional<Integer> cause(Line line, int from) {
    for (int i = from; i < line.size() - 1; i++) {
      for (String phrase : lexicon.words("meeting-reasons", "words")) {
        if (line.reads(i, phrase)
            && !line.word(i).equals("to")
            && line.timeAt(i + 1) == null
            && line.timeAt(i + 2) == null) {
          return Optional.of(i);
        }
      }
      boolean purpose =
          line.word(i).equals("to")
              && (line.tag(i + 1).equals("VB")
                  || line.tag(i + 1).startsWith("RB") && line.tag(i + 2).equals("VB"));
      if (purpose) {
        return Optional.of(i);
      }
      if (line.word(i).equals(";") || line.word(i).equals("that") || line.word(i).equals("which")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The last word of the clause that begins at a word. */
  static int end(Line line, int from) {
    for (int i = from + 1; i < line.size(); i++) {
      String word = line.word(i);
      boolean breaks = CUT.contains(word);
      if (word.equals(",")) {
        String next = line.word(i + 1);
        boolean list =
            next.equals("but")
                || line.tag(i + 1).startsWith("NN") && nearAnd(line, i + 1)
                || line.tag(i + 1).startsWith("JJ") && nearAnd(line, i + 1);
        breaks = !list || next.equals("but");
      }
      if (breaks) {
        return i - 1;
      }
    }
    int last = line.size() - 1;
    while (last > from
        && !Character.isLetterOrDigit(line.word(last).codePointAt(line.word(last).length() - 1))) {
      last--;
    }
    return last;
  }

  private static boolean nearAnd(Line line, int from) {
    for (int i = from; i < from + 6; i++) {
      if (line.word(i).equals("and") || line.word(i).equals("or")) {
        return true;
      }
      if (line.isVerb(i)) {
        return false;
      }
    }
    return false;
  }
}
