package parley.pipeline.extract.position;

import java.util.List;
import java.util.Set;
import parley.domain.ActorType;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.cast.Cast;
import parley.pipeline.extract.frame.Clauses;

/**
 * Words that leave it open whether somebody took the stance that a verb shows: "may seek", "either
 * accept or", "reports that Norway agreed", "the hope that Norway agree".
 */
final class Doubts {

  private static final int REACH = 6;
  private static final Set<String> UNSURE =
      Set.of("may", "might", "could", "can", "should", "must");
  private static final Set<String> GUESSES =
      Set.of("surely", "probably", "likely", "presumably", "perhaps", "maybe", "possibly");

  private static final Set<String> ALTERNATIVES = Set.of("either", "whether");
  private static final Set<String> ASSUMED = Set.of("assuming", "supposing", "imagine");

  /** Nouns whose clause is no fact. */
  private static final Set<String> HEARSAY =
      Set.of(
          "report",
          "rumor",
          "rumour",
          "suggestion",
          "speculation",
          "notion",
          "idea",
          "allegation",
          "accusation",
          "hope",
          "fear",
          "prospect",
          "possibility",
          "chance",
          "likelihood",
          "expectation",
          "assumption",
          "urgency",
          "danger",
          "risk",
          "concern",
          "worry",
          "doubt",
          "belief",
          "perception",
          "impression");

  private Doubts() {}

  /** Whether a helping verb makes it but possible: "may demand". */
  static boolean isUnsure(Sentence sentence, int verb) {
    return Clauses.hasAuxiliary(sentence, verb, UNSURE);
  }

  /** Whether words further off make it doubtful. */
  static boolean surround(Cast cast, Sentence sentence, int verb) {
    return isAlternative(sentence, verb)
        || Clauses.hasAuxiliary(sentence, verb, GUESSES)
        || sharesDoubt(sentence, verb)
        || isHearsay(sentence, verb)
        || isAssumed(sentence, verb)
        || isWished(cast, sentence, verb);
  }

  /** "to either accept the terms or leave". */
  private static boolean isAlternative(Sentence sentence, int verb) {
    List<Integer> helping = Clauses.auxiliaries(sentence, verb);
    int before = (helping.isEmpty() ? verb : helping.getLast()) - 1;
    return Clauses.hasAuxiliary(sentence, verb, ALTERNATIVES)
        || before >= 0 && ALTERNATIVES.contains(Clauses.lower(sentence.token(before)));
  }

  /** "may drag its feet or seek": the second verb is as unsure as the first. */
  private static boolean sharesDoubt(Sentence sentence, int verb) {
    Token token = sentence.token(verb);
    int at = verb;
    if (!token.tag().equals("VB") || !token.relation().equals("conj")) {
      return false;
    }
    for (int steps = 0; steps < 3; steps++) {
      Token word = sentence.token(at);
      boolean joined = word.relation().equals("conj") || word.relation().equals("xcomp");
      if (!joined || word.head() < 0 || word.head() >= at) {
        return false;
      }
      at = word.head();
      if (isUnsure(sentence, at)) {
        return true;
      }
    }
    return false;
  }

  /** "assuming Norway accepts". */
  private static boolean isAssumed(Sentence sentence, int verb) {
    int subject = Clauses.subject(sentence, verb);
    for (int i = subject - 1; i >= 0 && i >= subject - REACH; i--) {
      Token token = sentence.token(i);
      if (ASSUMED.contains(Clauses.lower(token))) {
        return true;
      }
      if (token.isVerb() || token.tag().equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "reports that Norway had agreed". */
  private static boolean isHearsay(Sentence sentence, int verb) {
    int subject = Clauses.subject(sentence, verb);
    int from = subject >= 0 && subject < verb ? subject : verb;
    for (int i = from - 1; i > 0 && i >= from - REACH; i--) {
      Token token = sentence.token(i);
      if (Clauses.lower(token).equals("that")) {
        Token before = sentence.token(i - 1);
        return before.isNoun() && HEARSAY.contains(before.lemma());
      }
      if (token.isVerb() || token.tag().equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** "that Norway agree": one person or country with the plain form of the verb. */
  private static boolean isWished(Cast cast, Sentence sentence, int verb) {
    Token token = sentence.token(verb);
    boolean plain = token.tag().equals("VBP") || token.tag().equals("VB");
    List<Integer> subjects = sentence.dependents(verb, "nsubj");
    if (!plain || subjects.isEmpty() || !Clauses.auxiliaries(sentence, verb).isEmpty()) {
      return false;
    }
    int subject = subjects.getFirst();
    return subject == verb - 1
        && sentence.token(subject).tag().equals("NNP")
        && sentence.dependents(subject, "conj").isEmpty()
        && cast.at(sentence, subject)
            .filter(m -> cast.actor(m.actor()).type() == ActorType.PERSON)
            .isPresent();
  }
}
