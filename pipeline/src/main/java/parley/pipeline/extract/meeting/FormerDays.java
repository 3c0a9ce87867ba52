package parley.pipeline.extract.meeting;

import java.util.List;
import java.util.Set;
import parley.domain.Span;

/**
 * Tells which days of a meeting hold no longer: "originally planned for Monday", "moved from Monday
 * to Thursday".
 */
final class FormerDays {

  private static final Set<String> FIRST_PLAN =
      Set.of("originally", "initially", "previously", "first", "earlier");

  private final Lexicon lexicon;

  FormerDays(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** "was originally planned for Monday": the day holds no longer. */
  void read(Sighting sighting, List<Clause> clauses) {
    Line line = sighting.line;
    boolean moved = sighting.hasStatus("postponed");
    for (Clause clause : clauses) {
      Tense tense = Tense.of(line, clause.verb());
      boolean plan =
          lexicon.standing(line, clause.verb()).filter(w -> w == Standing.Word.PLAN).isPresent();
      boolean once =
          tense == Tense.FORMER && !firstAdverb(line, clause.verb()).isEmpty()
              || plan && !firstAdverb(line, clause.verb()).isEmpty() && tense == Tense.PAST;
      boolean prolonged =
          tense == Tense.FORMER
              && lexicon
                  .standing(line, clause.verb())
                  .filter(w -> w == Standing.Word.END)
                  .isPresent();
      if (once || prolonged || moved && (plan || tense == Tense.FORMER)) {
        int verb = clause.verb();
        int end = nextFinite(line, verb);
        sighting.days.replaceAll(
            d ->
                within(line, verb, end, d.span()) && !newDay(line, d.span())
                    ? new Found<>(
                        new Sighting.Days(d.value().edtf(), d.value().part(), true),
                        d.span(),
                        d.confidence())
                    : d);
        boolean other = sighting.places.stream().anyMatch(p -> from(line, end, p.span()));
        sighting.places.removeIf(p -> other && within(line, verb, end, p.span()));
        if (!moved && sighting.hasStatus("scheduled") && end == line.size()) {
          sighting.status = null;
        }
      }
    }
    insteadOf(sighting);
    if (moved) {
      fromTo(sighting);
    }
  }

  /**
   * Where another clause begins behind a verb, whose days are not those of the verb: "originally
   * planned for Monday, will now be held on Tuesday". The end of the line when there is none.
   */
  private static int nextFinite(Line line, int verb) {
    for (int i = verb + 1; i < line.size(); i++) {
      boolean modal = line.tag(i).equals("MD") && !Set.of("would", "could").contains(line.word(i));
      boolean now = line.tag(i).matches("VBZ|VBP") && !Clause.SPEECH.contains(line.lemma(i));
      if (modal || now) {
        return i;
      }
    }
    return line.size();
  }

  private static boolean within(Line line, int verb, int end, Span day) {
    int at = line.sentence().tokenAt(day.start());
    return at > verb && at < end;
  }

  private static boolean from(Line line, int first, Span words) {
    return line.sentence().tokenAt(words.start()) >= first;
  }

  /** "on Tuesday instead of Monday": the day holds no longer. */
  private static void insteadOf(Sighting sighting) {
    Line line = sighting.line;
    if (sighting.days.size() < 2) {
      return;
    }
    sighting.days.replaceAll(
        d -> {
          int at = line.sentence().tokenAt(d.span().start());
          int link = line.word(at - 1).equals("on") ? at - 1 : at;
          boolean gone = line.reads(link - 2, "instead of") || line.reads(link - 2, "rather than");
          return gone
              ? new Found<>(
                  new Sighting.Days(d.value().edtf(), d.value().part(), true),
                  d.span(),
                  d.confidence())
              : d;
        });
  }

  private static boolean newDay(Line line, Span day) {
    int at = line.sentence().tokenAt(day.start());
    return Set.of("to", "until", "till").contains(line.word(at - 1));
  }

  /** "moved from Monday to Thursday", "postponed to May 3". */
  private static void fromTo(Sighting sighting) {
    Line line = sighting.line;
    sighting.days.replaceAll(
        d -> {
          int at = line.sentence().tokenAt(d.span().start());
          boolean from = line.word(at - 1).equals("from");
          return from
              ? new Found<>(
                  new Sighting.Days(d.value().edtf(), d.value().part(), true),
                  d.span(),
                  d.confidence())
              : d;
        });
    if (sighting.days.stream().anyMatch(d -> !d.value().former() && newDay(line, d.span()))) {
      Found<String> status = sighting.status;
      if (status != null) {
        sighting.status = new Found<>("scheduled", status.span(), 0.8);
      }
    }
  }

  /** "originally" before a plan; empty when nothing says that it was the first. */
  static String firstAdverb(Line line, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 14); i--) {
      if (FIRST_PLAN.contains(line.word(i))) {
        return line.word(i);
      }
    }
    return "";
  }
}
