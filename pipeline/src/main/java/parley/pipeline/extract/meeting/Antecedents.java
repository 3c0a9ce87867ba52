package parley.pipeline.extract.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import parley.domain.Edtf;
import parley.pipeline.extract.cast.Mention;

/**
 * Reads what is said of a meeting without naming it or those who met: "They were extended into
 * Saturday", "the two sides held three rounds", "Both leaders agreed to wait".
 */
final class Antecedents {

  private static final int NEAR = 4;
  private static final Set<String> PRONOUNS = Set.of("they", "it");
  private static final Set<String> FORMS =
      Set.of("talks", "round", "session", "meeting", "summit", "call", "conference");
  private static final Set<Standing.Word> COURSE =
      Set.of(
          Standing.Word.BEGIN,
          Standing.Word.CONTINUE,
          Standing.Word.END,
          Standing.Word.POSTPONE,
          Standing.Word.CANCEL);

  private static final Set<Standing.Word> HELD = Set.of(Standing.Word.HOLD, Standing.Word.PLAN);

  private final Lexicon lexicon;
  private final Reach reach;
  private final StandingReader standing;
  private final OutcomeReader outcomes;

  Antecedents(Lexicon lexicon, Reach reach, StandingReader standing, OutcomeReader outcomes) {
    this.lexicon = lexicon;
    this.reach = reach;
    this.standing = standing;
    this.outcomes = outcomes;
  }

  /** "It ended without agreement", right after a sentence that speaks of a meeting. */
  Optional<Sighting> pronoun(Line line, List<Sighting> before) {
    Sighting last = before.isEmpty() ? null : before.getLast();
    boolean near =
        last != null
            && last.sentence() == line.sentence().index() - 1
            && !last.line.isVerb(last.anchor)
            && FORMS.contains(last.form);
    if (last == null || !near || !PRONOUNS.contains(line.word(0))) {
      return Optional.empty();
    }
    int verb = verb(line);
    boolean passive = verb > 0 && line.tag(verb).equals("VBN") && line.isBe(verb - 1);
    boolean held = passive && lexicon.standing(line, verb).filter(HELD::contains).isPresent();
    if (verb < 0 || !held && lexicon.standing(line, verb).filter(COURSE::contains).isEmpty()) {
      return Optional.empty();
    }
    Sighting sighting = new Sighting(line, 0, 0, 0, last.form);
    sighting.pointing = Sighting.Pointing.KNOWN;
    List<Clause> clauses = Clause.courses(line, verb);
    reach.after(sighting, 1);
    standing.read(sighting, clauses);
    outcomes.read(sighting, clauses);
    return sighting.status == null ? Optional.empty() : Optional.of(sighting);
  }

  /** The sentence's main verb, when nothing but what came of the meeting can follow it. */
  private static int verb(Line line) {
    for (int i = 1; i < Math.min(line.size(), 6); i++) {
      if (line.isVerb(i) && !Clause.auxiliary(line, i) && !line.isBe(i)) {
        boolean object =
            line.tag(i + 1).matches("DT|NN.*|PRP.*|JJ.*|CD") && line.timeAt(i + 1) == null;
        return object && !line.tag(i).equals("VBN") ? -1 : i;
      }
    }
    return -1;
  }

  /** "The two sides agreed to wait", right after a meeting that has been. */
  void aftermath(Line line, List<Sighting> before) {
    Sighting last = before.isEmpty() ? null : before.getLast();
    if (last == null
        || last.sentence() != line.sentence().index() - 1
        || !last.hasStatus("concluded")
        || last.parties.size() < 2
        || !last.outcomes.isEmpty()) {
      return;
    }
    int subject = line.word(0).equals("“") || line.word(0).equals("\"") ? 1 : 0;
    int verb = subject + subjectLength(line, subject);
    boolean told =
        verb > subject
            && lexicon.has("meeting-results", "verbs", line.lemma(verb))
            && Tense.of(line, verb) == Tense.PAST;
    if (told) {
      int end = OutcomeReader.end(line, verb);
      last.later.add(new Found<>(line.text(verb, end), line.span(verb, end), 0.6));
    }
  }

  private static int subjectLength(Line line, int from) {
    if (line.word(from).equals("they")) {
      return 1;
    }
    boolean both = line.word(from).equals("both") && line.isPlural(from + 1);
    if (both) {
      return 2;
    }
    boolean two = line.reads(from, "the two");
    return two ? (line.isPlural(from + 2) ? 3 : 2) : 0;
  }

  /** "the two sides held three rounds": those of the meeting told last. */
  void theTwo(Sighting sighting, List<Sighting> before) {
    Line line = sighting.line;
    boolean two = false;
    for (int i = 0; i < sighting.first; i++) {
      two |= line.word(i).matches("both|two") && line.isPlural(i + 1) && people(line, i + 1);
    }
    if (!two || !sighting.parties.isEmpty()) {
      return;
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Sighting earlier = before.get(i);
      if (sighting.sentence() - earlier.sentence() > NEAR) {
        return;
      }
      if (new TreeSet<>(earlier.parties.keySet()).size() == 2) {
        earlier.parties.values().forEach(p -> sighting.party(p.value(), p.span(), 0.6));
        return;
      }
    }
  }

  /** "On Monday there were words at the palace. Holm scolded Rojas in a meeting at the palace." */
  void thatDay(Sighting sighting, List<Sighting> before) {
    boolean bare =
        sighting.days.isEmpty()
            && sighting.parties.size() >= 2
            && !sighting.places.isEmpty()
            && sighting.hasStatus("concluded");
    Line earlier = bare ? sighting.line.before().orElse(null) : null;
    boolean ofAnother = // a meeting that is spoken of there has the day for itself
        before.stream().anyMatch(s -> s.sentence() == sighting.sentence() - 1);
    if (earlier == null
        || ofAnother
        || earlier.times().stream().filter(Antecedents::isDay).count() != 1) {
      return;
    }
    Line.When when = earlier.times().stream().filter(Antecedents::isDay).findFirst().orElseThrow();
    Sighting stay = new Sighting(earlier, when.last(), when.first(), when.last(), "meet");
    reach.after(stay, when.last() + 1);
    boolean there =
        stay.places.stream()
            .anyMatch(
                p ->
                    sighting.places.stream()
                        .anyMatch(
                            o ->
                                o.value().equals(p.value())
                                    || reach.sameSeat(o.value(), p.value())));
    Edtf day = when.mention().resolved();
    if (there && day != null) {
      sighting.day(day, Sighting.Part.WHOLE, false, when.mention().span(), 0.55);
    }
  }

  private static boolean isDay(Line.When when) {
    Edtf days = when.mention().resolved();
    return days != null && days.days() == 1;
  }

  /** "A second meeting in Lima failed": of those who met just before. */
  void another(Sighting sighting, List<Sighting> before) {
    Line line = sighting.line;
    boolean second = false;
    for (int i = sighting.first; i < sighting.anchor; i++) {
      second |= Ordinals.value(line.word(i)) > 1 || line.word(i).equals("another");
    }
    Sighting last = before.isEmpty() ? null : before.getLast();
    boolean told =
        second
            && last != null
            && sighting.parties.isEmpty()
            && line.word(sighting.first).matches("a|another")
            && sighting.sentence() - last.sentence() <= 2
            && last.parties.size() >= 2
            && sighting.isCall() == last.isCall();
    if (told && last != null) {
      sighting.apart = true;
      last.parties.values().forEach(p -> sighting.party(p.value(), p.span(), 0.55));
    }
  }

  /** "Holm arrived in Lima on Monday. She met Rojas": there and then. */
  void onJourney(Sighting sighting) {
    boolean bare =
        sighting.line.isVerb(sighting.anchor)
            && sighting.places.isEmpty()
            && sighting.days.isEmpty()
            && !sighting.isCall()
            && sighting.hasStatus("concluded");
    Line earlier = bare ? sighting.line.before().orElse(null) : null;
    for (int i = 0; earlier != null && i < earlier.size(); i++) {
      boolean arrives =
          earlier.isVerb(i)
              && Set.of("arrive", "fly", "land", "travel", "visit").contains(earlier.lemma(i))
              && Tense.of(earlier, i) == Tense.PAST;
      int subject = arrives ? Clause.subject(earlier, i) : -1;
      Mention traveller = subject < 0 ? null : earlier.namedAt(subject);
      if (traveller != null && sighting.parties.containsKey(traveller.actor())) {
        Sighting stay = new Sighting(earlier, i, i, i, "meet");
        reach.before(stay, i);
        reach.after(stay, i + 1);
        stay.places.forEach(p -> sighting.places.add(new Found<>(p.value(), p.span(), 0.55)));
        stay.days.forEach(d -> sighting.days.add(new Found<>(d.value(), d.span(), 0.55)));
        return;
      }
    }
  }

  private boolean people(Line line, int at) {
    return lexicon.has("meeting-delegates", "nouns", line.word(at))
        || Set.of("countries", "nations", "men", "powers").contains(line.word(at));
  }
}
