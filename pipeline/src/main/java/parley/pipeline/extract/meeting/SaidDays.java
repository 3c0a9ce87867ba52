package parley.pipeline.extract.meeting;

import java.util.List;
import java.util.Set;
import parley.domain.Publication;
import parley.domain.Span;

/**
 * Takes from a meeting the days on which somebody called it off, put it off, announced or proposed
 * it, or left it: "Holm on Thursday called off the meeting", "agreed to the talks last month".
 */
final class SaidDays {

  private static final Set<Standing.Word> SAID =
      Set.of(
          Standing.Word.CANCEL, Standing.Word.POSTPONE, Standing.Word.PLAN, Standing.Word.PROPOSE);

  private static final int WEEK = 7;

  private final Lexicon lexicon;

  SaidDays(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void drop(Sighting sighting, List<Clause> clauses) {
    for (Clause clause : clauses) {
      boolean object =
          clause.bond() == Clause.Bond.OBJECT
              || clause.bond() == Clause.Bond.OBLIQUE
                  && Set.of("to", "for").contains(sighting.line.word(sighting.first - 1));
      if (object && clause.verb() < sighting.first && clause.verb() != sighting.anchor) {
        drop(sighting, clause.verb());
      }
    }
  }

  private void drop(Sighting sighting, int verb) {
    Line line = sighting.line;
    if (lexicon.has("meeting-leaving", "verbs", line.lemma(verb))) {
      sighting.days.removeIf(d -> at(line, d.span()) > sighting.last);
      return;
    }
    Standing.Word word = lexicon.standing(line, verb).orElse(null);
    boolean off = word == Standing.Word.CANCEL || word == Standing.Word.POSTPONE;
    boolean said =
        word != null
            && SAID.contains(word)
            && line.tag(verb).matches("VBD|VBN")
            && !line.isBe(verb - 1)
            && Tense.of(line, verb) == Tense.PAST;
    if (said) {
      sighting.days.removeIf(
          d ->
              (!off || d.value().edtf().days() <= WEEK) // a month holds both days
                  && (at(line, d.span()) < verb
                      || past(line, d.value()) && loose(line, at(line, d.span()))));
    }
  }

  /** Whether a day is not bound to the meeting by a word such as "on" or "for". */
  private static boolean loose(Line line, int day) {
    return !Set.of("for", "on", "of", "'s", "’s").contains(line.word(day - 1));
  }

  private static boolean past(Line line, Sighting.Days days) {
    Publication publication = line.scene().report().publication();
    return publication != null && !days.edtf().latest().isAfter(publication.day());
  }

  private static int at(Line line, Span day) {
    return line.sentence().tokenAt(day.start());
  }
}
