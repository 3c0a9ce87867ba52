package parley.pipeline.extract.speech;

import java.util.Comparator;
import java.util.Optional;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.TimeMention;

/** Finds the day on which something was said. */
final class DayReader {

  private DayReader() {}

  /**
   * The time that stands with the word of speech: "said on Monday", "On Monday, the minister said".
   */
  static Optional<TimeMention> day(Annotated report, Sentence sentence, int cue) {
    return report.times(sentence).stream()
        .filter(t -> t.resolved() != null && !report.isQuoted(t.span().start()))
        .filter(t -> modifies(sentence, t, cue))
        .min(Comparator.comparingInt(t -> Math.abs(sentence.tokenAt(t.span().start()) - cue)));
  }

  private static boolean modifies(Sentence sentence, TimeMention time, int cue) {
    int head = sentence.tokenAt(time.span().start());
    while (head >= 0 && time.span().contains(sentence.token(head).span().start())) {
      head = sentence.token(head).head();
    }
    return head == cue;
  }
}
