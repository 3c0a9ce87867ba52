package parley.pipeline.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.Mention;
import parley.pipeline.rules.Rule;
import parley.pipeline.world.World;

/** Finds every place in a report where a meeting is spoken of. */
final class SightingReader {

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
          "assemble");
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

  private final Lexicon lexicon;
  private final Traits traits;
  private final Reach reach;
  private final Parties parties;
  private final StandingReader standing;
  private final OutcomeReader outcomes;

  SightingReader(Lexicon lexicon, World world) {
    this.lexicon = lexicon;
    this.traits = new Traits(lexicon, world);
    this.reach = new Reach(lexicon, world);
    this.parties = new Parties(lexicon);
    this.standing = new StandingReader(lexicon);
    this.outcomes = new OutcomeReader(lexicon);
  }

  Reach reach() {
    return reach;
  }

  Parties parties() {
    return parties;
  }

  /** In the order of the text. */
  List<Sighting> read(Scene scene) {
    List<Sighting> found = new ArrayList<>();
    for (Sentence sentence : scene.annotated().sentences()) {
      found.addAll(read(new Line(scene, sentence)));
    }
    return List.copyOf(found);
  }

  private List<Sighting> read(Line line) {
    List<Sighting> found = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Optional<Phrase> phrase = Phrase.at(line, i, lexicon);
      if (phrase.isPresent()) {
        found.add(noun(line, phrase.get()));
        i = Math.max(i, phrase.get().last());
      } else if (line.isVerb(i)) {
        int verb = i;
        lexicon.verb(line, i).flatMap(rule -> verb(line, verb, rule)).ifPresent(found::add);
      }
    }
    merge(line, found);
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
    parties.teller(sighting);
    parties.said(sighting);
    reach.aftermath(sighting);
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
    if (clause.bond() == Clause.Bond.SUBJECT) {
      reach.before(sighting, clause.verb());
      return;
    }
    if (clause.verb() > sighting.anchor || inAside(line, sighting)) {
      return;
    }
    int going = going(line, clause.verb());
    if (HAVE.contains(lemma) || going >= 0 || lexicon.verb(line, clause.verb()).isPresent()) {
      int from = going >= 0 ? going : clause.verb();
      if (!lemma.equals("host") && !lemma.equals("plan")
          || lemma.equals("plan") && line.word(sighting.first - 1).equals("planned")) {
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

  /** The verb of going that a verb serves or is: "travelled to Lima to hold talks". */
  private int going(Line line, int verb) {
    int at = verb;
    for (int step = 0; step < 3 && at >= 0; step++) {
      if (line.isVerb(at) && GO.contains(line.lemma(at))) {
        return at;
      }
      at = line.token(at).head();
    }
    return -1;
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

  private Optional<Sighting> verb(Line line, int verb, Rule rule) {
    boolean signs = !rule.all("objects").isEmpty();
    if ((!signs && line.tag(verb).equals("VBN") && passive(line, verb))
        || Clause.auxiliary(line, verb)) {
      return Optional.empty();
    }
    if (!rule.all("needs").isEmpty()
        && rule.all("needs").stream().noneMatch(n -> line.find(n, verb, verb + 14).isPresent())) {
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
    if (!rule.all("objects").isEmpty()) {
      return sign(sighting, rule);
    }
    parties.subject(sighting, verb, 0.85);
    int subjects = sighting.parties.size();
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
    int end = parties.listed(sighting, at, line.size() - 1, 0.85);
    if (sighting.parties.size() == subjects) {
      int with = with(line, verb);
      if (with > 0) {
        end = parties.listed(sighting, with + 1, line.size() - 1, 0.85);
      }
    }
    parties.first(sighting, at);
    boolean with = sighting.parties.size() > subjects;
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
    int going = going(line, verb);
    reach.before(sighting, going >= 0 && going < verb ? going : verb);
    if (going >= 0 && going < verb) {
      reach.between(sighting, going + 1, verb);
    }
    reach.after(sighting, verb + 1);
    reach.aftermath(sighting);
    standing.read(sighting, clauses);
    outcomes.read(sighting, clauses);
    form(sighting);
    if (line.word(verb + 1).equals("again") && !sighting.hasStatus("concluded")) {
      sighting.pointing = Sighting.Pointing.NEXT;
    }
    return Optional.of(sighting);
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
  private Optional<Sighting> sign(Sighting sighting, Rule rule) {
    Line line = sighting.line;
    int verb = sighting.anchor;
    Tense tense = Tense.of(line, verb);
    boolean passive = line.tag(verb).equals("VBN") && passive(line, verb);
    int subject = passive ? Clause.subject(line, verb) : -1;
    boolean object = subject >= 0 && rule.all("objects").contains(line.word(subject));
    int end = verb;
    for (int i = verb + 1; !passive && !object && i < Math.min(line.size(), verb + 12); i++) {
      object = rule.all("objects").contains(line.word(i));
      end = i;
      if (object || line.isVerb(i) || line.word(i).equals(",")) {
        break;
      }
    }
    if (!object || tense == Tense.POSSIBLE || tense == Tense.NONE) {
      return Optional.empty();
    }
    if (passive) {
      line.find("by", verb, verb + 12)
          .ifPresent(by -> parties.listed(sighting, by + 1, line.size() - 1, 0.8));
      line.find("between", verb, verb + 8)
          .ifPresent(by -> parties.listed(sighting, by + 1, line.size() - 1, 0.8));
    } else {
      parties.subject(sighting, verb, 0.8);
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

  /**
   * A sentence that says of a meeting what it was ("the talks marked the first negotiations")
   * speaks of one, not of two.
   */
  private void merge(Line line, List<Sighting> found) {
    for (int i = found.size() - 1; i > 0; i--) {
      Sighting one = found.get(i - 1);
      Sighting two = found.get(i);
      if (equated(line, one, two)) {
        absorb(one, two);
        found.remove(i);
      }
    }
  }

  private boolean equated(Line line, Sighting one, Sighting two) {
    if (line.isVerb(one.anchor)) {
      String between = line.word(two.first - 1);
      if (between.equals("of")) {
        between =
            Set.of("sidelines", "margins", "group").contains(line.word(two.first - 2))
                ? "at"
                : between;
      }
      boolean purpose =
          Set.of("for", "in", "to", "at", "during").contains(between)
              || Set.of("hold", "resume", "begin", "continue", "start", "have", "in", "for")
                  .contains(line.lemma(two.first - 1));
      boolean soon = two.first - one.anchor < 16 && noClause(line, one.anchor + 1, two.first);
      return purpose
          && soon
          && two.pointing != Sighting.Pointing.NEXT
          && two.days.stream().allMatch(d -> one.days.isEmpty() || one.days.contains(d));
    }
    boolean during =
        line.word(two.first - 1).equals("during")
            && one.form.equals("talks")
            && two.form.equals("meeting");
    if (during && noClause(line, one.last + 1, two.first) && two.parties.isEmpty()) {
      return true;
    }
    for (int verb = one.last + 1; verb < two.first; verb++) {
      boolean links =
          line.isBe(verb)
              || Set.of("mark", "represent", "become", "constitute").contains(line.lemma(verb));
      if (links
          && line.isVerb(verb)
          && noClause(line, one.last + 1, verb)
          && (line.token(two.anchor).head() == verb || two.first - verb <= 2)
          && !Clause.auxiliary(line, verb) | line.token(verb).relation().equals("cop")) {
        return two.pointing != Sighting.Pointing.NEXT;
      }
    }
    return false;
  }

  private static boolean noClause(Line line, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = line.word(i);
      if (word.equals(";")
          || word.equals("but")
          || word.equals("while")
          || word.equals("that")
          || word.equals("after")
          || word.equals("before")
          || Clause.SPEECH.contains(line.lemma(i)) && line.isVerb(i)) {
        return false;
      }
    }
    return true;
  }

  private static void absorb(Sighting one, Sighting two) {
    two.parties.values().forEach(p -> one.party(p.value(), p.span(), p.confidence()));
    one.mediators.putAll(two.mediators);
    one.places.addAll(two.places);
    for (Found<Sighting.Days> day : two.days) {
      if (!one.days.contains(day)) {
        one.days.add(day);
      }
    }
    one.either.addAll(two.either);
    one.outcomes.addAll(two.outcomes);
    one.reasons.addAll(two.reasons);
    one.length = Math.max(one.length, two.length);
    if (one.format == null) {
      one.format = two.format;
    }
    if (one.medium == null) {
      one.medium = two.medium;
    }
    if (one.ordinal == null && two.form.equals("round")) {
      one.ordinal = two.ordinal;
    }
    if (one.status == null) {
      one.status = two.status;
    }
  }
}
