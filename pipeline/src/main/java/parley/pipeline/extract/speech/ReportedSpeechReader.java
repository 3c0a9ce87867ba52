package parley.pipeline.extract.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.domain.Span;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;

/** Reads reported speech: "X said that ...", "..., X said", "according to X, ...". */
final class ReportedSpeechReader {

  private static final int LEAST_WORDS = 3;
  private static final double CONFIDENCE = 0.9;

  /** Verbs under which what is said is not said to have been said. */
  private static final Set<String> UNREAL =
      Set.of("will", "would", "could", "might", "may", "should", "can", "must", "shall");

  private final Annotated report;
  private final Map<Integer, List<Cue>> cues;

  ReportedSpeechReader(Annotated report, Map<Integer, List<Cue>> cues) {
    this.report = report;
    this.cues = cues;
  }

  List<Utterance> read() {
    List<Utterance> found = new ArrayList<>();
    for (Sentence sentence : report.sentences()) {
      for (Cue cue : cues.getOrDefault(sentence.index(), List.of())) {
        if (cue.isSpoken() && cue.reports() && isReal(cue)) {
          content(cue)
              .filter(c -> !isQuotation(c))
              .ifPresent(
                  c ->
                      found.add(
                          new Utterance(
                              List.of(c),
                              cue.speakers(),
                              sentence.index(),
                              cue.token(),
                              false,
                              CONFIDENCE)));
        }
      }
    }
    return found;
  }

  private static boolean isReal(Cue cue) {
    Sentence sentence = cue.sentence();
    return cue.frame() == SpeechWords.Frame.SOURCE
        || sentence.dependents(cue.token()).stream()
            .noneMatch(
                d ->
                    sentence.token(d).relation().equals("neg")
                        || Set.of("not", "n't", "n’t", "never")
                            .contains(sentence.token(d).word().toLowerCase(java.util.Locale.ROOT))
                        || sentence.token(d).tag().equals("MD")
                            && UNREAL.contains(sentence.token(d).lemma()));
  }

  private Optional<Span> content(Cue cue) {
    Sentence sentence = cue.sentence();
    if (cue.frame() == SpeechWords.Frame.SOURCE) {
      return around(cue);
    }
    Optional<Integer> that = that(sentence, cue.token());
    if (that.isPresent()) {
      return trimmed(sentence, that.get() + 1, clauseEnd(cue, that.get() + 1));
    }
    List<Integer> clauses = sentence.dependents(cue.token(), "ccomp");
    for (int clause : clauses) {
      List<Integer> inside = sentence.subtree(clause);
      if (inside.getFirst() > cue.token()) {
        return trimmed(sentence, inside.getFirst(), clauseEnd(cue, inside.getFirst()));
      }
      if (inside.getLast() < cue.token()) {
        return trimmed(sentence, inside.getFirst(), inside.getLast());
      }
    }
    return closing(cue);
  }

  /** "..., the minister said on Monday." */
  private Optional<Span> closing(Cue cue) {
    Sentence sentence = cue.sentence();
    int first = cue.speakers().getFirst().first();
    int comma = Math.min(first, cue.token());
    while (comma > 0 && !sentence.token(comma).word().equals(",")) {
      comma--;
    }
    boolean late = comma > 3 && first - comma <= 8 && sentence.size() - cue.token() <= 14;
    return late ? trimmed(sentence, 0, comma - 1) : Optional.empty();
  }

  /**
   * The clause beside "according to X": what follows the comma after X, or all that stands before.
   */
  private Optional<Span> around(Cue cue) {
    Sentence sentence = cue.sentence();
    if (cue.token() <= 1) {
      int comma = cue.speakers().getLast().last();
      while (comma < sentence.size() && !sentence.token(comma).word().equals(",")) {
        comma++;
      }
      return comma + 1 < sentence.size()
          ? trimmed(sentence, comma + 1, sentence.size() - 1)
          : Optional.empty();
    }
    return trimmed(sentence, 0, cue.token() - 1);
  }

  private static Optional<Integer> that(Sentence sentence, int verb) {
    for (int i = verb + 1; i < Math.min(sentence.size(), verb + 12); i++) {
      Token token = sentence.token(i);
      if (token.word().equals("that")
          && (token.tag().equals("IN") || token.relation().equals("mark"))) {
        return Optional.of(i);
      }
      if (token.isVerb() || token.word().equals(";") || token.word().equals(":")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * The clause ends with the sentence, or before the next word of speech that is coordinated with
   * this one.
   */
  private int clauseEnd(Cue cue, int from) {
    Sentence sentence = cue.sentence();
    for (Cue next : cues.getOrDefault(sentence.index(), List.of())) {
      boolean later = next.token() > from + 1 && next.reports();
      Token token = sentence.token(next.token());
      if (later
          && token.head() == cue.token()
          && Set.of("conj", "advcl", "xcomp", "dep", "parataxis").contains(token.relation())) {
        int end = sentence.subtree(next.token()).getFirst() - 1;
        return end > from ? end : sentence.size() - 1;
      }
    }
    return sentence.size() - 1;
  }

  private Optional<Span> trimmed(Sentence sentence, int first, int last) {
    int start = first;
    int end = last;
    while (start <= end
        && (isMark(sentence.token(start)) && !isOpeningMark(sentence.token(start))
            || sentence.token(start).word().equals("that"))) {
      start++;
    }
    while (end > start
        && (isMark(sentence.token(end)) && !isClosingMark(sentence.token(end))
            || sentence.token(end).tag().equals("CC"))) {
      end--;
    }
    end = contrast(sentence, start, end);
    if (end - start + 1 < LEAST_WORDS || !hasVerb(sentence, start, end)) {
      return Optional.empty();
    }
    return Optional.of(sentence.span(start, end));
  }

  private static boolean hasVerb(Sentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (Set.of("VBD", "VBZ", "VBP", "MD", "VB").contains(sentence.token(i).tag())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The reporter's own contrast does not belong to what was said: "..., while the army denied it".
   */
  private static int contrast(Sentence sentence, int first, int last) {
    for (int i = first + LEAST_WORDS; i + 2 < last; i++) {
      if (sentence.token(i).word().equals(",")
          && Set.of("while", "whereas").contains(sentence.token(i + 1).word())) {
        return i - 1;
      }
    }
    return last;
  }

  private static boolean isMark(Token token) {
    return token.word().codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isOpeningMark(Token token) {
    return Set.of("“", "\"", "``", "‘", "(").contains(token.word());
  }

  private static boolean isClosingMark(Token token) {
    return Set.of("”", "\"", "''", "’", ")", "%").contains(token.word());
  }

  /** Whether nearly all of the clause stands in quotation marks: then the quotation says it. */
  private boolean isQuotation(Span clause) {
    int quoted = 0;
    for (int i = clause.start(); i < clause.end(); i++) {
      quoted += report.isQuoted(i) ? 1 : 0;
    }
    return quoted * 10 >= clause.length() * 7;
  }
}
