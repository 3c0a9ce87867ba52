package parley.pipeline.extract.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.domain.Span;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.rules.Rule;
import parley.pipeline.world.World;

/**
 * The nouns of an event: what a verb does something to, at what a blow is aimed, over what noun a
 * verb stands.
 */
final class EventNouns {

  private static final Set<String> QUALIFYING =
      Set.of(
          "least",
          "more",
          "than",
          "about",
          "nearly",
          "around",
          "over",
          "almost",
          "to",
          "most",
          "roughly",
          "some",
          "approximately");

  private static final Set<String> QUANTITIES =
      Set.of("hundred", "thousand", "dozen", "ten", "number", "million", "score");

  /** Nouns that stand for what follows them: "dozens of troops", "a new round of tariffs". */
  private static final Set<String> SETS =
      Set.of(
          "hundred",
          "thousand",
          "dozen",
          "ten",
          "number",
          "million",
          "score",
          "series",
          "wave",
          "round",
          "package",
          "set",
          "raft",
          "pair",
          "group",
          "range",
          "kind",
          "one",
          "two",
          "three",
          "part",
          "most",
          "some",
          "all",
          "half",
          "lot",
          "crew",
          "member",
          "batch",
          "list",
          "handful",
          "couple");

  private static final Set<String> GENERAL =
      Set.of("any", "no", "such", "every", "possible", "potential", "planned", "future", "alleged");

  private EventNouns() {}

  static List<Integer> objects(Sentence sentence, int verb) {
    List<Integer> found = new ArrayList<>(sentence.dependents(verb, "obj", "nsubj:pass", "iobj"));
    Token token = sentence.token(verb);
    boolean participle = token.relation().equals("acl") && token.tag().equals("VBN");
    if ((participle || isMeans(sentence, verb)) && found.isEmpty()) {
      found.add(token.head());
    }
    return found;
  }

  static int object(Sentence sentence, int verb) {
    return objects(sentence, verb).stream().findFirst().orElse(-1);
  }

  /** Whether "by increasing tariffs" was read as "by tariffs that increase". */
  static boolean isMeans(Sentence sentence, int verb) {
    Token token = sentence.token(verb);
    return token.relation().equals("amod")
        && token.tag().equals("VBG")
        && verb > 0
        && sentence.token(verb - 1).word().equalsIgnoreCase("by");
  }

  /** The verb that a noun hangs on as subject, object or circumstance, or -1. */
  static int verbOver(Sentence sentence, int noun) {
    int i = noun;
    for (int steps = 0; steps < 5; steps++) {
      Token token = sentence.token(i);
      boolean up =
          Set.of(
                  "nsubj",
                  "nsubj:pass",
                  "obj",
                  "obl",
                  "conj",
                  "xcomp",
                  "dep",
                  "nmod",
                  "appos",
                  "compound")
              .contains(token.relation());
      if (!up || token.head() < 0) {
        return -1;
      }
      i = token.head();
      if (sentence.token(i).isVerb()) {
        return i;
      }
    }
    return -1;
  }

  /** Whether events are spoken of in general: "any attack", "no clashes". */
  static boolean isGeneral(Sentence sentence, int noun) {
    return sentence.dependents(noun, "det", "amod", "advmod").stream()
        .anyMatch(d -> GENERAL.contains(sentence.token(d).word().toLowerCase(Locale.ROOT)));
  }

  /** Whether a noun hangs on the verb through its object: "one of its largest attacks". */
  static boolean isInObject(Sentence sentence, int noun, int verb) {
    int i = noun;
    while (sentence.token(i).head() != verb && sentence.token(i).head() >= 0) {
      i = sentence.token(i).head();
    }
    return sentence.token(i).relation().equals("obj");
  }

  /** At what an attack is aimed: "on Bergen", "against the port"; -1 when nothing is named. */
  static int aim(Sentence sentence, int noun) {
    for (int n : sentence.dependents(noun, "nmod", "obl")) {
      boolean aimed =
          sentence.dependents(n, "case").stream()
              .anyMatch(
                  c -> Set.of("on", "against", "upon", "at").contains(sentence.token(c).lemma()));
      if (n > noun && aimed && sentence.token(n).isNoun() && !isDay(sentence, n)) {
        return n;
      }
    }
    return -1;
  }

  private static boolean isDay(Sentence sentence, int noun) {
    return sentence
        .token(noun)
        .word()
        .matches(
            "(?i)(mon|tues|wednes|thurs|fri|satur|sun)day|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*");
  }

  static @Nullable Span phrase(Sentence sentence, int noun) {
    if (!sentence.token(noun).isNoun()) {
      return null;
    }
    if (QUANTITIES.contains(EventWords.lemma(sentence, noun))) {
      List<Integer> whole =
          sentence.subtree(noun).stream().filter(i -> i >= noun && i < noun + 6).toList();
      return sentence.span(noun, whole.getLast());
    }
    int first = noun;
    while (first > 0
        && !QUALIFYING.contains(sentence.token(first - 1).word().toLowerCase(Locale.ROOT))
        && (sentence.token(first - 1).head() == noun || sentence.token(first - 1).head() == first)
        && !Set.of("case", "cc", "punct", "det", "mark")
            .contains(sentence.token(first - 1).relation())) {
      first--;
    }
    return sentence.span(first, noun);
  }

  /**
   * Whether a noun or one that it stands with is an object of the rule: "dozens of troops", "troops
   * and ships".
   */
  static boolean isOneOf(Sentence sentence, int noun, Rule rule) {
    List<String> nouns = rule.all("objects");
    Token token = sentence.token(noun);
    boolean place = token.entity() == Token.Entity.LOCATION && nouns.contains("city");
    boolean national =
        nouns.contains("national") && World.standard().demonym(token.word()).isPresent();
    boolean number = rule.is("numbers") && token.tag().equals("CD");
    boolean pronoun = rule.is("pronouns") && token.isPronoun();
    return nouns.contains(EventWords.lemma(sentence, noun))
        || place
        || national
        || number
        || pronoun
        || sentence.dependents(noun, "conj", "appos").stream()
            .anyMatch(n -> nouns.contains(EventWords.lemma(sentence, n)))
        || SETS.contains(EventWords.lemma(sentence, noun))
            && sentence.dependents(noun, "nmod").stream()
                .anyMatch(n -> nouns.contains(EventWords.lemma(sentence, n)));
  }
}
