package parley.pipeline.extract.speech;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.domain.Span;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Quotation;
import parley.pipeline.annotate.Sentence;

/** Chooses the word of speech that a quotation belongs to, among those of its sentences. */
final class CueChooser {

  /** Words between a quotation and a word of speech that still stand side by side. */
  private static final int BESIDE = 3;

  /** Words of a sentence that only names the speaker of the quotation before: "the mayor asked." */
  private static final int LONGEST_TRAIL = 25;

  private final Annotated report;
  private final Map<Integer, List<Cue>> cues;

  CueChooser(Annotated report, Map<Integer, List<Cue>> cues) {
    this.report = report;
    this.cues = cues;
  }

  /**
   * The word of speech of a quotation.
   *
   * @param opens whether no words of the reporter's stand before it in its sentence
   */
  Optional<Cue> choose(Quotation quotation, Sentence first, Sentence last, boolean opens) {
    Span words = quotation.words();
    int limit = nextQuotation(quotation);
    List<Cue> after =
        of(last).stream()
            .filter(c -> c.span().start() >= words.end() && c.span().start() < limit)
            .toList();
    List<Cue> before =
        of(first).stream().filter(c -> c.span().end() <= words.start()).toList().reversed();
    Optional<Cue> next = pick(after, words).or(() -> trailing(quotation, last));
    Optional<Cue> previous = pick(before, words);
    if (opens) {
      return next.or(() -> previous);
    }
    boolean weak = previous.isEmpty() || previous.get().isWeak();
    boolean closes = report.text(words).strip().endsWith(",");
    if (weak && closes && next.isPresent() && next.get().reports()) {
      return next;
    }
    return previous.or(() -> next);
  }

  List<Cue> of(Sentence sentence) {
    return cues.getOrDefault(sentence.index(), List.of());
  }

  private int nextQuotation(Quotation quotation) {
    return report.quotations().stream()
        .map(q -> q.marked().start())
        .filter(start -> start >= quotation.marked().end())
        .min(Comparator.naturalOrder())
        .orElse(Integer.MAX_VALUE);
  }

  /**
   * The nearest word of speech, unless it is weak or reported by a stronger one.
   *
   * @param cues the nearest first
   */
  private static Optional<Cue> pick(List<Cue> cues, Span words) {
    if (cues.isEmpty()) {
      return Optional.empty();
    }
    Cue nearest = cues.getFirst();
    if (!nearest.isSpoken() && !nearest.isWeak() && isBeside(nearest, words)) {
      return Optional.of(nearest);
    }
    List<Cue> spoken = cues.stream().filter(Cue::isSpoken).toList();
    Optional<Cue> strong = spoken.stream().filter(c -> !c.isWeak()).findFirst();
    return strong
        .map(c -> governing(spoken, c).orElse(c))
        .or(() -> spoken.stream().findFirst())
        .or(() -> Optional.of(nearest));
  }

  private static boolean isBeside(Cue cue, Span words) {
    Sentence sentence = cue.sentence();
    long between =
        sentence.tokens().stream()
            .filter(t -> t.span().start() >= Math.min(cue.span().end(), words.end()))
            .filter(t -> t.span().end() <= Math.max(cue.span().start(), words.start()))
            .count();
    return between <= BESIDE;
  }

  /** Of "said the minister called it 'x'", where "called" was found: "said". */
  private static Optional<Cue> governing(List<Cue> all, Cue cue) {
    return cue.reports()
        ? Optional.empty()
        : all.stream()
            .filter(c -> c.reports() && isWithinClause(cue.sentence(), cue.token(), c.token()))
            .findFirst();
  }

  private static boolean isWithinClause(Sentence sentence, int token, int verb) {
    int at = token;
    while (at >= 0) {
      int head = sentence.token(at).head();
      if (head == verb) {
        return sentence.token(at).relation().equals("ccomp");
      }
      at = head;
    }
    return false;
  }

  /**
   * The word of speech in a sentence that does nothing but attribute the one before: "he asked."
   */
  private Optional<Cue> trailing(Quotation quotation, Sentence last) {
    if (last.index() + 1 >= report.sentences().size()
        || report.text(quotation.words()).strip().endsWith(",")) {
      return Optional.empty();
    }
    Sentence next = report.sentences().get(last.index() + 1);
    boolean adjoins =
        next.paragraph() == last.paragraph()
            && next.span().start() - quotation.marked().end() <= 1
            && next.span().start() >= quotation.marked().end()
            && next.size() <= LONGEST_TRAIL;
    if (!adjoins) {
      return Optional.empty();
    }
    return of(next).stream().findFirst().filter(c -> c.reports() && isBare(c));
  }

  private static boolean isSpeaker(Cue cue, int token) {
    return cue.speakers().stream().anyMatch(m -> m.first() <= token && token <= m.last());
  }

  /** Whether nothing is reported behind the word of speech. */
  private static boolean isBare(Cue cue) {
    Sentence sentence = cue.sentence();
    int after = cue.token() + 1;
    return cue.token() <= 10
        && (after >= sentence.size() || !sentence.token(after).word().equals("that"))
        && sentence.dependents(cue.token(), "ccomp", "obj", "dobj").stream()
            .allMatch(d -> d < cue.token() || isSpeaker(cue, d));
  }
}
