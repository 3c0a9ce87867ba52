package parley.pipeline.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.world.World;

/** Finds every place in a report where a meeting is spoken of. */
final class SightingReader {

  private static final Set<String> HAVE =
      Set.of(
          "hold",
          "have",
          "open",
          "begin",
          "start",
          "resume",
          "conclude",
          "attend",
          "conduct",
          "join",
          "continue",
          "end",
          "enter",
          "finish",
          "wrap",
          "restart",
          "launch",
          "plan",
          "schedule",
          "agree",
          "suspend",
          "complete",
          "reopen",
          "negotiate",
          "set",
          "host",
          "kick",
          "reconvene",
          "engage",
          "participate",
          "take",
          "hammer",
          "break",
          "close");

  private static final Set<Standing.Word> DISPOSING =
      Set.of(Standing.Word.CANCEL, Standing.Word.POSTPONE, Standing.Word.PROPOSE);

  /** Verbs of wanting that others meet. */
  private static final Set<String> OTHERS =
      Set.of("urge", "call", "demand", "push", "invite", "hope", "suggest", "discuss", "raise");

  private final Lexicon lexicon;
  private final Traits traits;
  private final Reach reach;
  private final Parties parties;
  private final StandingReader standing;
  private final OutcomeReader outcomes;
  private final VerbReader verbs;
  private final Antecedents antecedents;
  private final PresenceReader presences;

  SightingReader(Lexicon lexicon, World world) {
    this.lexicon = lexicon;
    this.traits = new Traits(lexicon, world);
    this.reach = new Reach(lexicon, world);
    this.parties = new Parties(lexicon);
    this.standing = new StandingReader(lexicon);
    this.outcomes = new OutcomeReader(lexicon);
    this.antecedents = new Antecedents(lexicon, reach, standing, outcomes);
    this.presences = new PresenceReader(lexicon, reach, parties, standing);
    this.verbs = new VerbReader(lexicon, reach, parties, standing, outcomes);
  }

  Reach reach() {
    return reach;
  }

  Parties parties() {
    return parties;
  }

  /** Where people of two sides are told to be together, with no word for a meeting. */
  List<Sighting> presences(Scene scene) {
    return presences.read(scene);
  }

  /** In the order of the text. */
  List<Sighting> read(Scene scene) {
    List<Sighting> found = new ArrayList<>();
    for (Sentence sentence : scene.annotated().sentences()) {
      Line line = new Line(scene, sentence);
      antecedents.aftermath(line, found);
      antecedents.pronoun(line, found).ifPresent(found::add);
      List<Sighting> here = read(line);
      here.forEach(sighting -> antecedents.theTwo(sighting, found));
      here.forEach(sighting -> antecedents.another(sighting, found));
      here.forEach(antecedents::onJourney);
      here.forEach(sighting -> antecedents.thatDay(sighting, found));
      found.addAll(here);
    }
    return List.copyOf(found);
  }

  private List<Sighting> read(Line line) {
    List<Sighting> found = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Optional<Phrase> phrase = Phrase.at(line, i, lexicon);
      if (phrase.isPresent()) {
        Sighting sighting = noun(line, phrase.get());
        boolean figure = sighting.form.equals("table") && sighting.days.isEmpty();
        if (!figure) { // "back at the negotiating table" is a figure of speech without a day
          found.add(sighting);
        }
        i = Math.max(i, phrase.get().last());
      } else if (line.isVerb(i)) {
        int verb = i;
        lexicon.verbs(line, i).stream()
            .flatMap(rule -> verbs.read(line, verb, rule).stream())
            .findFirst()
            .ifPresent(found::add);
      }
    }
    SentenceMerge.of(line, found);
    return found;
  }

  private Sighting noun(Line line, Phrase phrase) {
    Sighting sighting =
        new Sighting(line, phrase.anchor(), phrase.first(), phrase.last(), phrase.rule().name());
    if (phrase.medium() != null) {
      sighting.medium = Found.sure(phrase.medium(), sighting.span());
    }
    traits.read(sighting);
    parties.behind(sighting, phrase.last() + 1);
    reach.after(sighting, phrase.last() + 1);
    List<Clause> clauses = Clause.of(line, phrase.first(), phrase.last(), phrase.anchor(), lexicon);
    for (Clause clause : clauses) {
      people(sighting, clause);
    }
    theirs(sighting);
    parties.addressed(sighting);
    parties.teller(sighting);
    parties.said(sighting);
    reach.aftermath(sighting);
    reach.speechPlace(sighting);
    reach.where(sighting);
    series(sighting);
    standing.read(sighting, clauses);
    outcomes.read(sighting, clauses);
    return sighting;
  }

  /** "Holm and Rojas reached a deal on the third day of talks": those two held them. */
  private void series(Sighting sighting) {
    Line line = sighting.line;
    boolean opens =
        line.word(sighting.first - 1).equals("of")
            && sighting.day > 0
            && sighting.parties.isEmpty();
    for (int i = sighting.first - 4; opens && i > 0; i--) {
      if (line.isVerb(i) && !Clause.auxiliary(line, i)) {
        parties.subject(sighting, i, 0.7);
        int subject = Clause.subject(line, i);
        if (subject < 0) {
          continue;
        }
        if (sighting.parties.size() < 2) {
          sighting.parties.clear();
        }
        outcomes.main(sighting, i, sighting.first - 5);
        return;
      }
    }
  }

  /** Who holds the meeting, and where they go for it. */
  private void people(Sighting sighting, Clause clause) {
    Line line = sighting.line;
    String lemma = line.lemma(clause.verb());
    if (clause.bond() == Clause.Bond.OBJECT && lexicon.has("meeting-standing", "objects", lemma)) {
      return; // "discussed possible talks"
    }
    if (clause.bond() == Clause.Bond.SUBJECT) {
      reach.before(sighting, clause.verb());
      return;
    }
    if (clause.verb() > sighting.anchor || inAside(line, sighting)) {
      return;
    }
    if (clause.bond() == Clause.Bond.OBJECT && disposes(line, sighting, clause.verb())) {
      parties.subject(sighting, clause.verb(), 0.7);
    }
    boolean aside = // "have no way of interfering with the summit"
        clause.bond() == Clause.Bond.OBLIQUE
            && (lemma.equals("have")
                || lemma.equals("take") && !line.word(clause.verb() + 1).equals("part"));
    if (aside) {
      return;
    }
    int going = Journey.of(line, clause.verb());
    if (HAVE.contains(lemma) || going >= 0 || !lexicon.verbs(line, clause.verb()).isEmpty()) {
      int from = going >= 0 ? going : clause.verb();
      boolean forOthers =
          sighting.parties.size() > 1
              && Set.of("plan", "schedule", "arrange", "prepare", "set").contains(lemma);
      if (!lemma.equals("host") && !forOthers) {
        parties.subject(sighting, from, 0.8);
      } else if (lemma.equals("host")) {
        host(sighting, clause.verb());
      }
      reach.before(sighting, from);
      reach.between(sighting, from + 1, sighting.first);
    } else if (lexicon.standing(line, clause.verb()).isPresent()) {
      reach.between(sighting, clause.verb() + 1, sighting.first);
    }
  }

  /** "called off a meeting with Rojas": whoever does was to be there. */
  private boolean disposes(Line line, Sighting sighting, int verb) {
    boolean own =
        lexicon.standing(line, verb).filter(DISPOSING::contains).isPresent()
            && !OTHERS.contains(line.lemma(verb));
    return own
        && !sighting.parties.isEmpty()
        && line.find("with", sighting.last + 1, sighting.last + 6).isPresent()
        && line.find("between", sighting.last + 1, sighting.last + 6).isEmpty();
  }

  private void host(Sighting sighting, int verb) {
    Line line = sighting.line;
    int head = Clause.subject(line, verb);
    if (head >= 0) {
      int[] range = Parties.phrase(line, head, verb);
      for (Mention mention : parties.listed(line, range[0], range[1])) {
        String key = Parties.key(line, mention);
        if (line.isPerson(mention)) {
          sighting.party(key, mention.span(), 0.7);
        } else {
          sighting.hosts.put(key, Found.sure(key, mention.span()));
        }
      }
    }
  }

  private static boolean inAside(Line line, Sighting sighting) {
    String before = line.word(sighting.first - 1);
    return Set.of(
            "after",
            "before",
            "following",
            "during",
            "since",
            "despite",
            "about",
            "on",
            "over",
            "amid",
            "by",
            "of")
        .contains(before);
  }

  /** "their summit": of those two whom the sentence has just joined. */
  private void theirs(Sighting sighting) {
    Line line = sighting.line;
    if (!line.word(sighting.first).equals("their") || !sighting.parties.isEmpty()) {
      return;
    }
    List<Mention> before =
        line.mentions().stream()
            .filter(m -> m.last() < sighting.first && line.isPerson(m))
            .toList();
    if (before.size() >= 2) {
      Mention second = before.getLast();
      Mention one = before.get(before.size() - 2);
      if (line.find("and", one.last(), second.first()).isPresent()) {
        sighting.party(one.actor(), one.span(), 0.8);
        sighting.party(second.actor(), second.span(), 0.8);
      }
    }
  }
}
