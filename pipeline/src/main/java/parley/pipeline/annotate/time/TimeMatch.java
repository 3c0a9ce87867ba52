package parley.pipeline.annotate.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import parley.domain.Span;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.TimeExpression.Part;
import parley.pipeline.annotate.TimeExpression.Reference;
import parley.pipeline.annotate.TimeExpression.Unit;
import parley.pipeline.annotate.Token;

/** One place where a pattern matches a sentence, read by the vocabulary. */
final class TimeMatch {

  private final TimeVocabulary vocabulary;
  private final Sentence sentence;
  private final MatchResult match;
  private final int first;
  private final int last;

  TimeMatch(TimeVocabulary vocabulary, Sentence sentence, MatchResult match) {
    this.vocabulary = vocabulary;
    this.sentence = sentence;
    this.match = match;
    int offset = sentence.span().start();
    first = tokenFrom(offset + match.start());
    last = tokenBefore(offset + match.end());
  }

  TimeVocabulary vocabulary() {
    return vocabulary;
  }

  Span span() {
    int offset = sentence.span().start();
    return new Span(offset + match.start(), offset + match.end());
  }

  /** Index of the first word of the match. */
  int first() {
    return first;
  }

  /** Index of the last word of the match. */
  int last() {
    return last;
  }

  Sentence sentence() {
    return sentence;
  }

  boolean has(String group) {
    return match.namedGroups().containsKey(group) && match.group(group) != null;
  }

  /** The words of a group that takes part in the match. */
  String group(String group) {
    return match.group(group);
  }

  Month month(String group) {
    return vocabulary.month(match.group(group));
  }

  int day(String group) {
    return Integer.parseInt(match.group(group).replaceAll("\\D", ""));
  }

  int year(String group) {
    return Integer.parseInt(match.group(group));
  }

  int number(String group) {
    return vocabulary.number(match.group(group));
  }

  Unit unit(String group) {
    return vocabulary.unit(match.group(group));
  }

  @Nullable DayOfWeek weekday(String group) {
    return has(group) ? vocabulary.weekday(match.group(group)) : null;
  }

  Reference reference(String group) {
    return has(group) ? vocabulary.reference(match.group(group)) : Reference.NONE;
  }

  Part part(String group) {
    return has(group) ? vocabulary.part(match.group(group)) : Part.WHOLE;
  }

  /** The word before the match, in lower case; empty at the sentence's beginning. */
  String before() {
    return first == 0 ? "" : sentence.token(first - 1).word();
  }

  /** The word after the match, or null at the sentence's end. */
  @Nullable Token after() {
    return last + 1 < sentence.size() ? sentence.token(last + 1) : null;
  }

  /** The word that holds the beginning of a group. */
  Token token(String group) {
    return sentence.token(tokenFrom(sentence.span().start() + match.start(group)));
  }

  private int tokenFrom(int offset) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).span().end() > offset) {
        return i;
      }
    }
    return sentence.size() - 1;
  }

  private int tokenBefore(int end) {
    for (int i = sentence.size() - 1; i >= 0; i--) {
      if (sentence.token(i).span().start() < end) {
        return i;
      }
    }
    return 0;
  }
}
