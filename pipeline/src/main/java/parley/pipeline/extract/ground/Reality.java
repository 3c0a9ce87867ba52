package parley.pipeline.extract.ground;

import java.util.Locale;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;

/** Tells what happened from what is wished, feared, denied, planned or only spoken of. */
final class Reality {

  /** How real an event is. */
  enum Standing {
    /** It happened or happens. */
    REAL,
    /** It is told in the present tense, as headlines and habits are. */
    PRESENT,
    /** It is announced for later. */
    ANNOUNCED,
    /** It did not happen, or nobody says that it did. */
    UNREAL
  }

  private final EventWords words;

  Reality(EventWords words) {
    this.words = words;
  }

  Standing of(Sentence sentence, int verb) {
    if (isNegated(sentence, verb) || isConditional(sentence, verb)) {
      return Standing.UNREAL;
    }
    Token token = sentence.token(verb);
    boolean announced = false;
    boolean has = false;
    boolean be = false;
    for (int aux : sentence.dependents(verb, "aux", "aux:pass", "cop")) {
      String word = sentence.token(aux).word().toLowerCase(Locale.ROOT);
      String lemma = EventWords.lemma(sentence, aux);
      announced |= Set.of("will", "'ll", "wo").contains(word);
      has |= lemma.equals("have");
      be |= lemma.equals("be");
      if (words.isUnreal(word) && !Set.of("will", "'ll").contains(word)) {
        return Standing.UNREAL;
      }
    }
    Standing above = above(sentence, verb);
    if (above == Standing.UNREAL || announced) {
      return above == Standing.UNREAL ? Standing.UNREAL : Standing.ANNOUNCED;
    }
    boolean infinitive =
        sentence.dependents(verb, "mark").stream()
            .anyMatch(m -> sentence.token(m).tag().equals("TO"));
    int head = token.head();
    if (infinitive
        && head >= 0
        && words.isCause(EventWords.lemma(sentence, head))
        && token.relation().matches("xcomp|ccomp|advcl|acl")) {
      return of(sentence, head);
    }
    if (infinitive && !has) {
      return above == Standing.ANNOUNCED ? above : Standing.UNREAL;
    }
    return switch (token.tag()) {
      case "VBD", "VBN" -> Standing.REAL;
      case "VBG" -> Standing.REAL;
      case "VBZ", "VBP" -> Standing.PRESENT;
      case "VB" -> be || has ? Standing.REAL : Standing.UNREAL;
      default -> has ? Standing.REAL : Standing.UNREAL;
    };
  }

  private boolean isNegated(Sentence sentence, int verb) {
    return sentence.dependents(verb, "advmod", "neg", "det", "cc", "cc:preconj").stream()
        .anyMatch(
            n ->
                words.isNegation(
                    sentence.token(n).word().toLowerCase(Locale.ROOT).replace('’', '\'')));
  }

  private boolean isConditional(Sentence sentence, int verb) {
    boolean gerund = sentence.token(verb).tag().equals("VBG");
    return sentence.dependents(verb, "mark", "advmod", gerund ? "case" : "mark").stream()
        .anyMatch(m -> words.isCondition(sentence.token(m).word().toLowerCase(Locale.ROOT)));
  }

  /** What the verbs over a verb make of it: "threatened to attack", "accused of attacking". */
  private Standing above(Sentence sentence, int verb) {
    int below = verb;
    int head = sentence.token(verb).head();
    for (int steps = 0; head >= 0 && steps < 6; steps++) {
      String relation = sentence.token(below).relation();
      boolean governs =
          Set.of("xcomp", "ccomp", "acl", "obj", "nmod", "obl", "advcl").contains(relation);
      boolean infinitive =
          sentence.dependents(below, "mark").stream()
              .anyMatch(m -> sentence.token(m).tag().equals("TO"));
      String lemma = EventWords.lemma(sentence, head);
      boolean clause =
          relation.equals("xcomp")
              || relation.equals("ccomp")
              || relation.equals("acl") && infinitive;
      if (governs && clause && words.isGovernor(lemma)) {
        boolean planned =
            Set.of("plan", "intend", "expect", "agree", "vow", "promise", "decide", "order")
                .contains(lemma);
        return planned && relation.equals("xcomp") && sentence.token(head).isVerb()
            ? Standing.ANNOUNCED
            : Standing.UNREAL;
      }
      if (relation.equals("ccomp") || relation.equals("xcomp") && !infinitive) {
        for (int aux : sentence.dependents(head, "aux")) {
          if (words.isUnreal(sentence.token(aux).word().toLowerCase(Locale.ROOT))
              && relation.equals("xcomp")) {
            return Standing.UNREAL;
          }
        }
      }
      if (relation.equals("advcl") && isConditional(sentence, below)) {
        return Standing.UNREAL;
      }
      if (relation.equals("conj")
          && (isModal(sentence, head) || isNegated(sentence, head))
          && sentence.dependents(below, "nsubj", "aux").isEmpty()) {
        return Standing.UNREAL;
      }
      if (relation.equals("advcl")
          && isModal(sentence, head)
          && sentence.token(below).tag().equals("VBG")) {
        return Standing.UNREAL;
      }
      below = head;
      head = sentence.token(head).head();
    }
    return Standing.REAL;
  }

  private boolean isModal(Sentence sentence, int verb) {
    return sentence.dependents(verb, "aux").stream()
        .anyMatch(a -> words.isUnreal(sentence.token(a).word().toLowerCase(Locale.ROOT)));
  }
}
