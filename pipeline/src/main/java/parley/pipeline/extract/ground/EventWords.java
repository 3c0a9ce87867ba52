package parley.pipeline.extract.ground;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;

/** The rule book's words about what happens on the ground. */
final class EventWords {

  /**
   * A word that names an event.
   *
   * @param rule what sort of event
   * @param token the index of the verb or of the noun's last word
   * @param verbal whether it is a verb
   */
  record Trigger(Rule rule, int token, boolean verbal) {
    String type() {
      return rule.one("type").orElseThrow();
    }
  }

  private final List<Rule> events;
  private final Set<String> carriers;
  private final Set<String> auxiliaries;
  private final Set<String> governors;
  private final Set<String> marks;
  private final Set<String> negations;
  private final Set<String> forces;
  private final Set<String> blaming;
  private final Set<String> causes;

  EventWords(RuleBook book) {
    events = book.rules("incidents");
    carriers = new HashSet<>(book.all("incident-carriers", "verbs"));
    auxiliaries = new HashSet<>(book.all("incident-unreal", "auxiliaries"));
    governors = new HashSet<>(book.all("incident-unreal", "governors"));
    marks = new HashSet<>(book.all("incident-unreal", "marks"));
    forces = new HashSet<>(book.all("incident-forces", "words"));
    causes = new HashSet<>(book.all("incident-causes", "verbs"));
    blaming = new HashSet<>(book.all("incident-blame", "verbs"));
    negations = new HashSet<>(book.all("incident-unreal", "negations"));
  }

  /** What sorts of event a word may name, by its dictionary form alone. */
  List<Trigger> at(Sentence sentence, int token) {
    List<Trigger> found = new ArrayList<>();
    boolean verb = sentence.token(token).tag().startsWith("VB");
    boolean noun = sentence.token(token).isNoun() && !sentence.token(token).word().equals("March");
    for (Rule rule : events) {
      if (verb && rule.all("verbs").stream().anyMatch(v -> isVerb(sentence, token, v))) {
        found.add(new Trigger(rule, token, true));
      } else if (noun
          && rule.all("nouns").stream().anyMatch(n -> endsIn(sentence, token, n))
          && !isCompound(rule, sentence, token)) {
        found.add(new Trigger(rule, token, false));
      }
    }
    return found;
  }

  /** Whether the word before makes a noun another thing: "hunger strike", "cease-fire". */
  private static boolean isCompound(Rule rule, Sentence sentence, int noun) {
    int before = noun - 1;
    while (before > 0 && sentence.token(before).word().matches("-|'s|’s|'|’")) {
      before--;
    }
    return before >= 0
        && rule.all("compound").contains(sentence.token(before).word().toLowerCase(Locale.ROOT));
  }

  /** Whether a noun names people or things that act for a country or body. */
  boolean isForce(Sentence sentence, int noun) {
    return forces.contains(lemma(sentence, noun));
  }

  /** Whether a verb brings about what hangs on it as an infinitive. */
  boolean isCause(String lemma) {
    return causes.contains(lemma);
  }

  /** Whether a verb puts an act on its object. */
  boolean isBlame(Sentence sentence, int verb) {
    return blaming.contains(lemma(sentence, verb));
  }

  /** Whether the sentence has one of the words that the rule wants near. */
  boolean isNear(Rule rule, Sentence sentence) {
    List<String> near = rule.all("near");
    return near.isEmpty()
        || sentence.tokens().stream()
            .anyMatch(t -> near.contains(t.lemma().toLowerCase(Locale.ROOT)));
  }

  boolean isCarrier(Sentence sentence, int verb) {
    return carriers.stream().anyMatch(c -> isVerb(sentence, verb, c));
  }

  boolean isUnreal(String auxiliary) {
    return auxiliaries.contains(auxiliary);
  }

  /** Whether what hangs on this verb is wished, planned, feared or prevented. */
  boolean isGovernor(String lemma) {
    return governors.contains(lemma);
  }

  boolean isCondition(String mark) {
    return marks.contains(mark);
  }

  boolean isNegation(String word) {
    return negations.contains(word);
  }

  /** The words of a state that a verb brings about ("without electricity") after a word, if any. */
  Optional<String> state(Rule rule, Sentence sentence, int from) {
    StringBuilder rest = new StringBuilder(" ");
    for (int i = from; i < Math.min(sentence.size(), from + 18); i++) {
      rest.append(sentence.token(i).word().toLowerCase(Locale.ROOT)).append(' ');
    }
    return rule.all("states").stream().filter(s -> rest.indexOf(" " + s + " ") >= 0).findFirst();
  }

  /**
   * A word's dictionary form in lower case; also of plurals that the library leaves ("troops",
   * "bases").
   */
  static String lemma(Sentence sentence, int token) {
    String lemma = sentence.token(token).lemma().toLowerCase(Locale.ROOT);
    if (!sentence.token(token).tag().equals("NNS")) {
      return lemma;
    }
    String word = sentence.token(token).word().toLowerCase(Locale.ROOT);
    boolean left = lemma.equals(word) || lemma.endsWith("is") && word.endsWith("es");
    return left && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : lemma;
  }

  private static boolean isVerb(Sentence sentence, int token, String verb) {
    String[] words = verb.split(" ");
    if (!words[0].equals(lemma(sentence, token)) && !hyphenated(sentence, token, verb)) {
      return false;
    }
    for (int i = 1; i < words.length; i++) {
      String particle = words[i];
      boolean follows =
          token + i < sentence.size()
              && sentence.token(token + i).word().equalsIgnoreCase(particle);
      boolean depends =
          sentence.dependents(token, "compound:prt", "advmod", "obl", "obj").stream()
              .anyMatch(d -> lemma(sentence, d).equals(particle));
      if (!follows && !depends) {
        return false;
      }
    }
    return true;
  }

  /** "test-fired" is parted into three words. */
  private static boolean hyphenated(Sentence sentence, int token, String verb) {
    int hyphen = verb.indexOf('-');
    return hyphen > 0
        && token > 1
        && verb.substring(hyphen + 1).equals(lemma(sentence, token))
        && sentence.token(token - 1).word().equals("-")
        && sentence.token(token - 2).word().equalsIgnoreCase(verb.substring(0, hyphen));
  }

  private static boolean endsIn(Sentence sentence, int token, String noun) {
    String[] words = noun.split(" ");
    int first = token - words.length + 1;
    if (first < 0) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!words[i].equals(lemma(sentence, first + i))) {
        return false;
      }
    }
    return true;
  }
}
