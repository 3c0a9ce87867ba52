package parley.pipeline.extract.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.rules.Rule;

/** Reads verbs that are a meeting by themselves: "met", "sat down with", "signed the deal". */
final class VerbReader {

  private final Lexicon lexicon;
  private final Reach reach;
  private final Parties parties;
  private final StandingReader standing;
  private final OutcomeReader outcomes;

  VerbReader(
      Lexicon lexicon,
      Reach reach,
      Parties parties,
      StandingReader standing,
      OutcomeReader outcomes) {
    this.lexicon = lexicon;
    this.reach = reach;
    this.parties = parties;
    this.standing = standing;
    this.outcomes = outcomes;
  }

  /** What a verb says of a meeting by a rule; nothing when it is none. */
  Optional<Sighting> read(Line line, int verb, Rule rule) {
    boolean signs = !rule.all("objects").isEmpty();
    if ((!signs && line.tag(verb).equals("VBN") && passive(line, verb))
        || Clause.auxiliary(line, verb)) {
      return Optional.empty();
    }
    if (!rule.all("needs").isEmpty()
        && rule.all("needs").stream().noneMatch(n -> line.find(n, verb, verb + 14).isPresent())) {
      return Optional.empty();
    }
    if (signs) {
      return sign(line, verb, rule);
    }
    if (often(line, verb)
        || negated(line, verb)
        || rule.is("going") && !purposeOfJourney(line, verb)
        || rule.is("bare") && !bare(line, verb)
        || line.tag(verb + 1).equals("PRP") && line.word(verb + 1).equals("it")) {
      return Optional.empty();
    }
    Sighting sighting = new Sighting(line, verb, verb, verb, rule.one("form").orElse(rule.name()));
    rule.one("medium")
        .ifPresent(
            medium ->
                sighting.medium =
                    Found.sure(medium, line.span(verb, Math.min(line.size() - 1, verb + 1))));
    if (rule.is("person")) {
      return receive(sighting);
    }
    sighting.apart =
        line.word(verb + 1).equals("separately") || line.word(verb - 1).equals("separately");
    parties.subject(sighting, verb, 0.85);
    int subjects = sighting.parties.size();
    bothSides(sighting, verb);
    boolean joint = joint(line, verb);
    int at = verb + 1;
    while (Set.of(
                "with",
                "again",
                "separately",
                "privately",
                "secretly",
                "to",
                "directly",
                "up",
                "down",
                "face",
                "also",
                "briefly",
                "each",
                "other")
            .contains(line.word(at))
        || line.timeAt(at) != null) {
      at++;
    }
    boolean topic = line.lemma(verb).equals("discuss");
    int end = topic ? verb : parties.listed(sighting, at, line.size() - 1, 0.85);
    if (sighting.parties.size() == subjects) {
      int with = with(line, verb);
      if (with > 0) {
        end = parties.listed(sighting, with + 1, line.size() - 1, 0.85);
      }
    }
    parties.first(sighting, at);
    boolean with = sighting.parties.size() > subjects;
    boolean named = rule.is("going") || rule.is("bare") || rule.is("company");
    if (named && (!with || subjects == 0)) {
      return Optional.empty();
    }
    if (!with && (at < line.size() && end < at && objectOfAnotherKind(line, verb))) {
      return Optional.empty();
    }
    if (subjects + (joint ? 2 : 0) < 2 && !with) {
      return Optional.empty();
    }
    if (!with && !joint && subjects < 2) {
      return Optional.empty();
    }
    List<Clause> clauses = List.of(new Clause(verb, Clause.Bond.SUBJECT));
    int going = Journey.of(line, verb);
    reach.before(sighting, going >= 0 && going < verb ? going : verb);
    if (going >= 0 && going < verb) {
      reach.between(sighting, going + 1, verb);
    }
    reach.after(sighting, verb + 1);
    reach.aftermath(sighting);
    reach.where(sighting);
    standing.read(sighting, clauses);
    outcomes.read(sighting, clauses);
    form(sighting);
    if (line.word(verb + 1).equals("again") && !sighting.hasStatus("concluded")) {
      sighting.pointing = Sighting.Pointing.NEXT;
    }
    return Optional.of(sighting);
  }

  /** "has met him several times": none of those meetings can be told from the others. */
  private boolean often(Line line, int verb) {
    for (int i = verb - 2; i < Math.min(line.size(), verb + 9); i++) {
      if (lexicon.reading("meeting-often", "words", line, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "flew to Lima to see Rojas": what somebody goes somewhere for. */
  private static boolean purposeOfJourney(Line line, int verb) {
    int going = line.word(verb - 1).equals("to") ? Journey.of(line, verb) : -1;
    return going >= 0 && going < verb;
  }

  /** "called Rojas on Monday", and nothing that she called him. */
  private static boolean bare(Line line, int verb) {
    Mention called = line.namedAt(verb + 1);
    if (called == null || called.first() > verb + 1 || !line.isPerson(called)) {
      return false;
    }
    int next = called.last() + 1;
    return line.timeAt(next) != null
        || line.word(next).equals("on") && line.timeAt(next + 1) != null
        || line.word(next).equals("to") && line.tag(next + 1).equals("VB");
  }

  /**
   * "met in Lima on Monday with": the word "with" (or "to", after a verb of speech) before any
   * other verb; -1 when there is none.
   */
  private static int with(Line line, int verb) {
    for (int i = verb + 1; i < Math.min(line.size(), verb + 10); i++) {
      String word = line.word(i);
      if (word.equals("with") || word.equals("to") && line.namedAt(i + 1) != null) {
        return i;
      }
      if (line.isVerb(i) || word.equals(",") || word.equals("and")) {
        return -1;
      }
    }
    return -1;
  }

  private void form(Sighting sighting) {
    Line line = sighting.line;
    for (int i = sighting.anchor + 1; i < Math.min(line.size(), sighting.anchor + 12); i++) {
      for (String medium : lexicon.naming("meeting-media", "words", Traits.hyphenated(line, i))) {
        if (medium.equals("in-person")) {
          sighting.medium = Found.sure(medium, line.token(i).span());
        }
      }
      if (line.reads(i, "face to face") || line.reads(i, "in person")) {
        sighting.medium = Found.sure("in-person", line.token(i).span());
      }
    }
  }

  /** "Holm hosted Rojas in Oslo". */
  private Optional<Sighting> receive(Sighting sighting) {
    Line line = sighting.line;
    parties.subject(sighting, sighting.anchor, 0.8);
    int subjects = sighting.parties.size();
    Mention object = line.mentionAt(sighting.anchor + 1);
    if (subjects == 0 || object == null || !line.isPerson(object)) {
      return Optional.empty();
    }
    parties.listed(sighting, sighting.anchor + 1, line.size() - 1, 0.8);
    reach.before(sighting, sighting.anchor);
    reach.after(sighting, object.last() + 1);
    standing.read(sighting, List.of(new Clause(sighting.anchor, Clause.Bond.SUBJECT)));
    return Optional.of(sighting);
  }

  /** "Holm and Rojas signed the deal in Lima on Monday". */
  private Optional<Sighting> sign(Line line, int verb, Rule rule) {
    Tense tense = Tense.of(line, verb);
    boolean passive = line.tag(verb).equals("VBN") && passive(line, verb);
    int end = passive ? verb : signed(line, verb, rule);
    boolean object =
        passive ? rule.all("objects").contains(line.word(Clause.subject(line, verb))) : end > verb;
    if (!object
        || tense == Tense.POSSIBLE
        || tense == Tense.NONE
        || tense == Tense.AWAITED
        || negated(line, verb)) {
      return Optional.empty();
    }
    Sighting sighting = new Sighting(line, verb, verb, end, rule.one("form").orElse(rule.name()));
    if (passive) {
      line.find("by", verb, verb + 12)
          .ifPresent(by -> parties.listed(sighting, by + 1, line.size() - 1, 0.8));
      line.find("between", verb, verb + 8)
          .ifPresent(by -> parties.listed(sighting, by + 1, line.size() - 1, 0.8));
    } else {
      parties.subject(sighting, verb, 0.8);
      bothSides(sighting, verb);
      int with = with(line, end);
      if (with > 0) {
        parties.listed(sighting, with + 1, line.size() - 1, 0.8);
      }
    }
    reach.before(sighting, verb);
    reach.after(sighting, end + 1);
    standing.read(sighting, List.of(new Clause(verb, Clause.Bond.SUBJECT)));
    if (tense == Tense.PAST && !passive) {
      sighting.outcomes.add(new Found<>(line.text(verb, end), line.span(verb, end), 0.7));
    }
    boolean told = !sighting.days.isEmpty() || !sighting.places.isEmpty();
    return told ? Optional.of(sighting) : Optional.empty();
  }

  /**
   * "The two sides", "the parties" as the subject: those of whom the sentence speaks before, else
   * those whom the report is about.
   */
  private void bothSides(Sighting sighting, int verb) {
    Line line = sighting.line;
    int head = Clause.subject(line, verb);
    boolean unnamed =
        head >= 0
            && sighting.parties.isEmpty()
            && Set.of("sides", "parties").contains(line.word(head))
            && Set.of("the", "both", "two").contains(line.word(head - 1));
    if (!unnamed) {
      sighting.sides |= head >= 0 && sighting.parties.size() == 1 && partner(line, head);
      return;
    }
    sighting.sides = true;
    parties.pairBefore(sighting, head);
  }

  /** "Norway and the rebels": a second side without a name. */
  private boolean partner(Line line, int head) {
    return line.sentence().dependents(head, "conj").stream()
        .anyMatch(
            other ->
                Set.of("NNS", "NNPS").contains(line.tag(other))
                    && line.namedAt(other) == null
                    && line.find("and", head, other).isPresent()
                    && line.word(line.sentence().subtree(other).getFirst()).matches("and|the"));
  }

  /** The word for what is signed; the verb itself when it is nothing of the kind. */
  private static int signed(Line line, int verb, Rule rule) {
    for (int i = verb + 1; i < Math.min(line.size(), verb + 12); i++) {
      boolean last = !line.tag(i + 1).startsWith("NN") || line.timeAt(i + 1) != null;
      if (rule.all("objects").contains(line.word(i)) && last) {
        return i;
      }
      if (line.isVerb(i) && !line.tag(i).equals("VBN") || line.word(i).equals(",")) {
        return verb;
      }
    }
    return verb;
  }

  private static boolean negated(Line line, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 4); i--) {
      if (Set.of("not", "n't", "n’t", "never").contains(line.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean passive(Line line, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
      if (line.isBe(i)) {
        return true;
      }
      if (line.lemma(i).equals("have")) {
        return false;
      }
    }
    return line.token(verb).relation().equals("acl") || line.token(verb).relation().equals("amod");
  }

  private static boolean objectOfAnotherKind(Line line, int verb) {
    return line.sentence().dependents(verb, "obj", "dobj").stream()
        .anyMatch(o -> o > verb && !line.tag(o).startsWith("PRP"));
  }

  /** Whether the subject is of several: "negotiators", "the two sides", "A and B". */
  private boolean joint(Line line, int verb) {
    int head = Clause.subject(line, verb);
    if (head < 0) {
      return false;
    }
    boolean people =
        lexicon.has("meeting-delegates", "nouns", line.word(head))
            && (line.tag(head).equals("NNS") || line.tag(head).equals("NNPS"));
    Mention mention = line.mentionAt(head);
    boolean they = mention != null && line.word(head).equals("they");
    boolean pair = line.sentence().dependents(head, "conj").stream().anyMatch(line::isName);
    return people || they || pair;
  }
}
