package parley.pipeline.annotate.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.TimeExpression;
import parley.pipeline.annotate.TimeExpression.Duration;
import parley.pipeline.annotate.TimeExpression.Offset;
import parley.pipeline.rules.RuleBook;

/**
 * Finds the words that name times. Of words that could be read in two ways, the longest reading
 * counts.
 */
final class TimeFinder {

  private static final Comparator<FoundTime> LEFTMOST_LONGEST =
      Comparator.comparingInt((FoundTime found) -> found.span().start())
          .thenComparing(
              Comparator.comparingInt((FoundTime found) -> found.span().end()).reversed());

  private final TimeVocabulary vocabulary;
  private final List<Production> productions;
  private final TenseReader tenses;

  TimeFinder(TimeVocabulary vocabulary, RuleBook book) {
    this.vocabulary = vocabulary;
    tenses = new TenseReader(book);
    productions =
        Stream.of(
                CalendarGrammar.productions(vocabulary),
                WeekdayGrammar.productions(vocabulary),
                PeriodGrammar.productions(vocabulary),
                OffsetGrammar.productions(vocabulary))
            .flatMap(List::stream)
            .toList();
  }

  /** The times of a sentence, in the order of its words; none overlaps another. */
  List<FoundTime> find(String text, Sentence sentence) {
    String words = sentence.span().of(text);
    int[] starts = wordStarts(words);
    List<FoundTime> candidates = new ArrayList<>();
    for (Production production : productions) {
      Matcher matcher =
          production.pattern().matcher(words).useTransparentBounds(true).useAnchoringBounds(false);
      int from = 0;
      for (int start : starts) {
        if (start >= from && matcher.region(start, words.length()).lookingAt()) {
          TimeMatch match = new TimeMatch(vocabulary, sentence, matcher.toMatchResult());
          Optional<TimeExpression> expression =
              match.has("to") && tenses.isMoved(sentence, match.first())
                  ? Optional.empty()
                  : production.meaning().of(match);
          expression.ifPresent(e -> candidates.add(found(match, e)));
          from = expression.isPresent() ? matcher.end() : start + 1;
        }
      }
    }
    candidates.sort(LEFTMOST_LONGEST);
    return disjoint(candidates);
  }

  /** Where a pattern of whole words can begin: not behind a letter or a digit. */
  private static int[] wordStarts(String words) {
    return IntStream.range(0, words.length())
        .filter(i -> i == 0 || !Character.isLetterOrDigit(words.codePointBefore(i)))
        .filter(i -> i == 0 || !Character.isSurrogatePair(words.charAt(i - 1), words.charAt(i)))
        .toArray();
  }

  private FoundTime found(TimeMatch match, TimeExpression expression) {
    Direction direction = tenses.direction(match.sentence(), match.first(), match.last());
    return new FoundTime(
        match.sentence(),
        match.span(),
        match.first(),
        match.last(),
        settled(match, expression, direction),
        direction);
  }

  /** "in two weeks" is a time ahead of a verb that looks ahead, and a duration elsewhere. */
  private static TimeExpression settled(
      TimeMatch match, TimeExpression expression, Direction direction) {
    boolean ambiguous =
        expression instanceof Offset
            && match.sentence().token(match.first()).word().equalsIgnoreCase("in")
            && !match.sentence().token(match.last()).word().matches("time|now");
    return ambiguous && direction != Direction.FUTURE && expression instanceof Offset offset
        ? new Duration(offset.unit())
        : expression;
  }

  private static List<FoundTime> disjoint(List<FoundTime> candidates) {
    List<FoundTime> kept = new ArrayList<>();
    for (FoundTime candidate : candidates) {
      if (kept.isEmpty() || !kept.getLast().span().overlaps(candidate.span())) {
        kept.add(candidate);
      }
    }
    return List.copyOf(kept);
  }
}
