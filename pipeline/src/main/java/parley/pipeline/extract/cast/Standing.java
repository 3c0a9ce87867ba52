package parley.pipeline.extract.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.rules.Rule;

/**
 * Reads for whom persons stand where no title says it: "Norway was represented by A and B",
 * "Norwegian officials, including A", "A and B attended from Norway's side. C and D were also
 * present."
 */
final class Standing {

  private static final Set<String> GROUP_NOUNS =
      Set.of(
          "delegation",
          "team",
          "side",
          "mission",
          "official",
          "negotiator",
          "representative",
          "delegate",
          "diplomat",
          "envoy");
  private static final Set<String> CONTINUING = Set.of("also", "besides", "too", "additionally");

  private final Roster roster;
  private final OfficeWords offices;
  private final List<Rule> rules;
  private int sidedSentence = -2;
  private String lastSide = "";

  Standing(Roster roster, OfficeWords offices, List<Rule> rules) {
    this.roster = roster;
    this.offices = offices;
    this.rules = rules;
  }

  void read(Sentence sentence, List<NameSpan> names) {
    if (names.isEmpty()) {
      return;
    }
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.isVerb()) {
        byVerb(sentence, names, i);
      }
      if (token.word().equals("including")) {
        included(sentence, names, i);
      }
      if (token.lemma().equals("side") || token.lemma().equals("behalf")) {
        fromSide(sentence, names, i);
      }
    }
    continued(sentence, names);
  }

  private void byVerb(Sentence sentence, List<NameSpan> names, int verb) {
    String lemma = sentence.token(verb).lemma();
    for (Rule rule : rules) {
      if (!rule.all("verbs").contains(lemma)) {
        continue;
      }
      for (int i = 0; i < rule.all("party").size(); i++) {
        Optional<Integer> party = argument(sentence, verb, rule.all("party").get(i));
        Optional<Integer> person = argument(sentence, verb, rule.all("person").get(i));
        if (party.isPresent() && person.isPresent()) {
          side(sentence, names, party.get())
              .ifPresent(side -> stand(sentence, names, person.get(), side));
        }
      }
    }
  }

  private static Optional<Integer> argument(Sentence sentence, int verb, String place) {
    List<Integer> found =
        switch (place) {
          case "subject" -> sentence.dependents(verb, "nsubj");
          case "object" -> sentence.dependents(verb, "obj", "dobj");
          case "patient" -> patient(sentence, verb);
          case "agent" ->
              sentence.dependents(verb, "obl", "nmod", "obl:agent", "nmod:agent").stream()
                  .filter(
                      n ->
                          sentence.dependents(n, "case").stream()
                              .anyMatch(c -> sentence.token(c).lemma().equals("by")))
                  .toList();
          default ->
              throw new IllegalArgumentException(
                  "a rule of 'standing' has no place '" + place + "'");
        };
    return found.stream().findFirst();
  }

  private static List<Integer> patient(Sentence sentence, int verb) {
    if (sentence.token(verb).relation().equals("acl") && sentence.token(verb).tag().equals("VBN")) {
      return List.of(sentence.token(verb).head());
    }
    return sentence.dependents(verb, "nsubj:pass", "nsubjpass");
  }

  /** The side of a country's name, or of a group with its owner. */
  private Optional<String> side(Sentence sentence, List<NameSpan> names, int noun) {
    for (NameSpan name : names) {
      if (name.covers(noun)) {
        return roster
            .owner(name)
            .filter(d -> d.type != parley.domain.ActorType.PERSON)
            .map(d -> d.key);
      }
    }
    if (!GROUP_NOUNS.contains(OfficeWords.lemma(sentence, noun))
        && !offices.is(sentence, noun, OfficeWords.Sort.GROUP)) {
      return Optional.empty();
    }
    int first = Phrases.leftEdge(sentence, noun);
    int last = TitleReader.rightEdge(sentence, noun);
    return names.stream()
        .filter(n -> first <= n.first() && n.last() <= last)
        .findFirst()
        .flatMap(roster::owner)
        .flatMap(d -> Optional.ofNullable(TitleReader.party(d)));
  }

  private void stand(Sentence sentence, List<NameSpan> names, int head, String side) {
    List<Integer> inside = sentence.subtree(head);
    for (NameSpan name : persons(names)) {
      if (inside.contains(name.head())) {
        roster.owner(name).orElseThrow().stands(side);
      }
    }
  }

  private static List<NameSpan> persons(List<NameSpan> names) {
    return names.stream().filter(n -> n.sort() == NameSpan.Sort.PERSON).toList();
  }

  /** "Norwegian officials, including A and B": the names up to the end of the list. */
  private void included(Sentence sentence, List<NameSpan> names, int including) {
    int noun = including - (Phrases.isComma(sentence, including - 1) ? 2 : 1);
    if (noun < 0) {
      return;
    }
    Optional<String> side = side(sentence, names, noun);
    if (side.isEmpty()) {
      return;
    }
    for (NameSpan name : persons(names)) {
      if (name.first() > including && isOneList(sentence, including + 1, name.first())) {
        roster.owner(name).orElseThrow().stands(side.get());
      }
    }
  }

  private static boolean isOneList(Sentence sentence, int first, int last) {
    for (int i = first; i < last; i++) {
      Token token = sentence.token(i);
      if (token.isVerb() || token.tag().equals("WP") || token.tag().equals("WDT")) {
        return false;
      }
    }
    return true;
  }

  /** "A and B attended from Norway's side." */
  private void fromSide(Sentence sentence, List<NameSpan> names, int noun) {
    int first = Phrases.leftEdge(sentence, noun);
    boolean from =
        first > 0 && Set.of("from", "on", "for").contains(sentence.token(first - 1).lemma());
    Optional<String> side = from ? side(sentence, names, noun) : Optional.empty();
    if (side.isEmpty()) {
      return;
    }
    List<NameSpan> unsided =
        new ArrayList<>(
            persons(names).stream()
                .filter(n -> roster.owner(n).orElseThrow().side() == null)
                .toList());
    for (NameSpan name : unsided) {
      roster.owner(name).orElseThrow().stands(side.get());
    }
    sidedSentence = sentence.index();
    lastSide = side.get();
  }

  private void continued(Sentence sentence, List<NameSpan> names) {
    boolean continues =
        sidedSentence == sentence.index() - 1
            && sentence.tokens().stream()
                .anyMatch(t -> CONTINUING.contains(t.word().toLowerCase(java.util.Locale.ROOT)));
    if (!continues || names.stream().anyMatch(n -> n.sort() != NameSpan.Sort.PERSON)) {
      return;
    }
    for (NameSpan name : persons(names)) {
      roster.owner(name).orElseThrow().stands(lastSide);
    }
  }
}
