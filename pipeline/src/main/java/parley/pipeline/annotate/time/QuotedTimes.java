package parley.pipeline.annotate.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.domain.Edtf;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.TimeExpression;
import parley.pipeline.annotate.TimeExpression.Offset;
import parley.pipeline.annotate.TimeMention;

/**
 * Times inside quotations, seen from the day on which the words were said: "tomorrow" said on
 * Tuesday is Wednesday, whenever it is printed.
 */
final class QuotedTimes {

  private QuotedTimes() {}

  /**
   * The mentions of a report, those in quotations resolved against the day of saying where it is
   * named.
   */
  static List<TimeMention> anchored(Annotated annotated) {
    VerbTimes verbs = new VerbTimes(annotated);
    List<TimeMention> mentions = new ArrayList<>();
    for (TimeMention time : annotated.times()) {
      mentions.add(
          isSeenFromSpeaker(time.expression()) && annotated.isQuoted(time.span().start())
              ? anchored(annotated, verbs, time)
              : time);
    }
    return mentions;
  }

  /**
   * Weekdays and periods are often the reporter's own; "today" and "tomorrow" are the speaker's.
   */
  private static boolean isSeenFromSpeaker(TimeExpression expression) {
    return expression instanceof Offset;
  }

  private static TimeMention anchored(Annotated annotated, VerbTimes verbs, TimeMention time) {
    Sentence sentence = annotated.sentences().get(time.sentence());
    return saidOn(annotated, verbs, sentence)
        .flatMap(day -> TimeResolver.resolve(time.expression(), day, Direction.OPEN, null))
        .map(days -> new TimeMention(time.span(), time.sentence(), time.expression(), days))
        .orElse(time);
  }

  private static Optional<LocalDate> saidOn(
      Annotated annotated, VerbTimes verbs, Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      boolean outside = !annotated.isQuoted(sentence.token(i).span().start());
      if (outside && sentence.token(i).isVerb()) {
        Optional<Edtf> days =
            verbs.modifying(sentence, i).flatMap(time -> Optional.ofNullable(time.resolved()));
        if (days.isPresent() && days.get().days() == 1) {
          return Optional.of(days.get().earliest());
        }
      }
    }
    return Optional.empty();
  }
}
