package parley.pipeline.extract.cast;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.domain.ActorType;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;

/**
 * Who does what a verb says, as the sentence's dependencies have it: its subject, that of the verb
 * it is coordinated with or hangs on, the noun it modifies, and in the passive the agent after
 * "by".
 */
public final class Agents {

  private static final int DEEPEST = 6;
  private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

  private final Cast cast;

  public Agents(Cast cast) {
    this.cast = cast;
  }

  /**
   * Those who do it, in the order of the text; none when the sentence does not say.
   *
   * @param verb the index of a verb, or of the adjective or noun of "is ready"
   */
  public List<Mention> agents(Sentence sentence, int verb) {
    List<Mention> found = new ArrayList<>();
    for (int noun : agentNouns(sentence, verb)) {
      found.addAll(named(sentence, noun));
    }
    return found.stream().distinct().toList();
  }

  /** The nouns and pronouns that do it, whether they are actors or not. */
  public List<Integer> agentNouns(Sentence sentence, int verb) {
    return nouns(sentence, verb, DEEPEST);
  }

  /** Those whom it is done to: the object, or in the passive the subject. */
  public List<Mention> patients(Sentence sentence, int verb) {
    Set<Mention> found = new LinkedHashSet<>();
    for (int noun : sentence.dependents(verb, "obj", "dobj", "nsubj:pass", "nsubjpass", "iobj")) {
      found.addAll(named(sentence, noun));
    }
    return List.copyOf(found);
  }

  /**
   * The actors that a noun phrase names, with those coordinated with its head: "A, B and C". Of a
   * group that stands for several parties ("Norwegian and Danish envoys", "officials of Norway and
   * Denmark"), the parties.
   */
  public List<Mention> named(Sentence sentence, int noun) {
    List<Mention> titled = titled(sentence, noun);
    if (!titled.isEmpty()) {
      return titled;
    }
    Set<Mention> found = new LinkedHashSet<>();
    collect(sentence, noun, found);
    for (int joined : sentence.dependents(noun, "conj", "appos")) {
      if (sentence.token(joined).relation().equals("conj")) {
        found.addAll(named(sentence, joined));
      } else if (cast.at(sentence, noun).isEmpty()) {
        collect(sentence, joined, found);
      }
    }
    return List.copyOf(found);
  }

  /**
   * The persons whose title the noun is part of: of "Norway's envoys A, B and C" each of the three.
   */
  private List<Mention> titled(Sentence sentence, int noun) {
    boolean name =
        cast.at(sentence, noun)
            .filter(
                m ->
                    cast.actor(m.actor()).type() == ActorType.PERSON
                        && m.form() == Mention.Form.NAME)
            .isPresent();
    int first = name ? -1 : bearer(sentence, noun + 1);
    if (first < 0) {
      return List.of();
    }
    List<Mention> found = new ArrayList<>();
    boolean plural = sentence.token(first - 1).tag().endsWith("S");
    for (int i = first; i < sentence.size(); ) {
      Optional<Mention> person = personAt(sentence, i);
      if (person.isEmpty()) {
        break;
      }
      found.add(person.get());
      i = next(sentence, person.get().last() + 1, plural);
    }
    return found;
  }

  private static int next(Sentence sentence, int token, boolean commas) {
    int i = token;
    boolean and = false;
    while (i < sentence.size()
        && (Phrases.isComma(sentence, i) && commas || sentence.token(i).word().equals("and"))) {
      and = true;
      i++;
    }
    return and ? i : sentence.size();
  }

  private int bearer(Sentence sentence, int from) {
    int i = from;
    while (i < sentence.size()) {
      Optional<Mention> person = personAt(sentence, i);
      if (person.isPresent()) {
        int last = person.get().last();
        if (last + 1 < sentence.size() && sentence.token(last + 1).tag().equals("POS")) {
          i = last + 2;
          continue;
        }
        return i;
      }
      Token word = sentence.token(i);
      if (!(word.isNoun() || word.tag().startsWith("JJ"))) {
        return -1;
      }
      i++;
    }
    return -1;
  }

  private Optional<Mention> personAt(Sentence sentence, int token) {
    return cast.in(sentence).stream()
        .filter(
            m ->
                m.first() == token
                    && m.form() == Mention.Form.NAME
                    && cast.actor(m.actor()).type() == ActorType.PERSON)
        .findFirst();
  }

  private void collect(Sentence sentence, int noun, Set<Mention> found) {
    Optional<Mention> mention = cast.at(sentence, noun);
    List<Mention> parties = parties(sentence, noun);
    if (mention.isEmpty() || cast.actor(mention.get().actor()).unnamed() && parties.size() > 1) {
      found.addAll(parties);
    } else {
      found.add(mention.get());
    }
  }

  /**
   * The countries and organisations for which a group stands, by its adjectives, owners and "of"
   * phrases.
   */
  private List<Mention> parties(Sentence sentence, int noun) {
    if (!sentence.token(noun).isNoun()) {
      return List.of();
    }
    List<Integer> inside = sentence.subtree(noun);
    List<Mention> parties = new ArrayList<>();
    for (Mention mention : cast.in(sentence)) {
      boolean adjective =
          mention.form() == Mention.Form.DEMONYM
              && mention.last() < noun
              && Phrases.leftEdge(sentence, noun) <= mention.first();
      boolean complement =
          mention.first() > noun
              && inside.contains(mention.head())
              && isOwner(sentence, noun, mention.head());
      if (adjective || complement) {
        parties.add(mention);
      }
    }
    return parties;
  }

  private static boolean isOwner(Sentence sentence, int noun, int token) {
    int top = token;
    while (sentence.token(top).relation().equals("conj")) {
      top = sentence.token(top).head();
    }
    Token word = sentence.token(top);
    return word.head() == noun
        && word.relation().startsWith("nmod")
        && sentence.dependents(top, "case").stream()
            .anyMatch(c -> Set.of("of", "from", "between").contains(sentence.token(c).lemma()));
  }

  private List<Integer> nouns(Sentence sentence, int verb, int depth) {
    if (verb < 0 || depth == 0) {
      return List.of();
    }
    Token word = sentence.token(verb);
    if (word.relation().equals("aux")
        || word.relation().equals("auxpass")
        || word.relation().equals("cop")) {
      return nouns(sentence, word.head(), depth - 1);
    }
    boolean passive =
        !sentence.dependents(verb, "nsubj:pass", "nsubjpass", "aux:pass", "auxpass").isEmpty()
            || word.relation().equals("acl") && word.tag().equals("VBN");
    if (passive) {
      return by(sentence, verb);
    }
    List<Integer> subjects = sentence.dependents(verb, "nsubj");
    if (!subjects.isEmpty()) {
      return subjects.stream().flatMap(s -> antecedent(sentence, s, verb).stream()).toList();
    }
    return switch (word.relation()) {
      case "conj", "xcomp", "advcl", "dep", "parataxis" -> inherited(sentence, verb, depth);
      case "acl", "acl:relcl" ->
          sentence.token(word.head()).isNoun()
              ? List.of(word.head())
              : nouns(sentence, word.head(), depth - 1);
      default -> List.of();
    };
  }

  private List<Integer> inherited(Sentence sentence, int verb, int depth) {
    int head = sentence.token(verb).head();
    if (head < 0) {
      return List.of();
    }
    if (sentence.token(head).isNoun() && sentence.dependents(head, "cop", "nsubj").isEmpty()) {
      return List.of();
    }
    boolean passive = !sentence.dependents(head, "nsubj:pass", "nsubjpass").isEmpty();
    if (passive && !sentence.token(verb).relation().equals("conj")) {
      return sentence.dependents(head, "nsubj:pass", "nsubjpass");
    }
    return nouns(sentence, head, depth - 1);
  }

  private static List<Integer> by(Sentence sentence, int verb) {
    return sentence.dependents(verb, "obl", "obl:agent", "nmod", "nmod:agent").stream()
        .filter(
            n ->
                sentence.dependents(n, "case").stream()
                    .anyMatch(c -> sentence.token(c).lemma().equals("by")))
        .toList();
  }

  private static Optional<Integer> antecedent(Sentence sentence, int subject, int verb) {
    boolean relative =
        RELATIVE.contains(OfficeWords.lower(sentence, subject))
            && !sentence.token(subject).isNoun();
    if (!relative) {
      return Optional.of(subject);
    }
    int head = verb;
    for (int i = 0; i < DEEPEST && head >= 0; i++) {
      if (sentence.token(head).relation().startsWith("acl")) {
        return Optional.of(sentence.token(head).head());
      }
      head = sentence.token(head).head();
    }
    return Optional.empty();
  }
}
