package parley.pipeline.annotate.time;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;
import parley.pipeline.annotate.TimeExpression;
import parley.pipeline.annotate.TimeExpression.Absolute;
import parley.pipeline.annotate.TimeExpression.Period;
import parley.pipeline.annotate.TimeExpression.Reference;
import parley.pipeline.annotate.TimeExpression.Season;
import parley.pipeline.annotate.TimeExpression.Seasonal;
import parley.pipeline.annotate.TimeExpression.Unit;
import parley.pipeline.annotate.TimeExpression.YearPart;
import parley.pipeline.annotate.Token;

/**
 * Weeks, months, seasons and years by where they lie: "early next week", "last summer", "the
 * weekend".
 */
final class PeriodGrammar {

  private static final String PART = "(?:(?:the\\s+)?%PART:p%\\s*(?:of\\s+|in\\s+)?)?";
  private static final Set<String> BEFORE_SEASON =
      Set.of(
          "in", "by", "over", "during", "since", "until", "before", "through", "of", "this", "last",
          "next");

  private PeriodGrammar() {}

  static List<Production> productions(TimeVocabulary words) {
    return List.of(
        new Production(
            words.compile(PART + "%REF:r%\\s+(?<u>weekend|week|month|year|decade)(?:%S%)?"),
            PeriodGrammar::period),
        new Production(
            words.compile(
                "%PART:p%\\s+(?:of\\s+|in\\s+)?the\\s+(?<u>week|month|year|decade)(?!\\s+(?:of|in|to)\\b)"),
            PeriodGrammar::period),
        new Production(
            words.compile(
                "(?:the\\s+)?(?:end\\s+of\\s+(?:the\\s+)?year|year[-\\s]end|year%S%\\s+end)"),
            match -> Optional.of(new Period(Unit.YEAR, Reference.THIS, TimeExpression.Part.LATE))),
        new Production(words.compile("weekend"), PeriodGrammar::weekend),
        new Production(
            words.compile(
                PART
                    + "(?:the\\s+)?(?:%REF:r%\\s+)?%SEASON:s%(?:%S%)?(?:,?\\s+(?:of\\s+)?%YEAR:y%(?:%DASH%\\d\\d(?:\\d\\d)?)?|\\s+(?:of\\s+)?%REF:yr%\\s+year)?"),
            PeriodGrammar::season),
        new Production(
            words.compile(
                "(?:the\\s+)?(?<i>first|second|third|fourth|last|final|1st|2nd|3rd|4th)\\s+(?<of>quarter|half)(?:(?:\\s+of)?\\s+%YEAR:y%|\\s+of\\s+(?:%REF:yr%|the)\\s+year)"),
            PeriodGrammar::yearPart),
        new Production(
            words.compile("(?<q>[QH][1-4])(?:\\s+of)?\\s+%YEAR:y%"), PeriodGrammar::shortYearPart));
  }

  private static Optional<TimeExpression> period(TimeMatch match) {
    // "later in the month": the one that is spoken of, which need not be this one
    Reference reference = match.has("r") ? match.reference("r") : Reference.NONE;
    return Optional.of(new Period(match.unit("u"), reference, match.part("p")));
  }

  private static Optional<TimeExpression> weekend(TimeMatch match) {
    boolean one =
        !Set.of("every", "each", "a", "long", "holiday")
            .contains(match.before().toLowerCase(Locale.ROOT));
    return one
        ? Optional.of(new Period(Unit.WEEKEND, Reference.NONE, TimeExpression.Part.WHOLE))
        : Optional.empty();
  }

  private static Optional<TimeExpression> season(TimeMatch match) {
    Season season = match.vocabulary().season(match.group("s"));
    if (match.has("y")) {
      return Optional.of(new Absolute(season(season, match.year("y"))));
    }
    if (!isSeason(match)) {
      return Optional.empty();
    }
    return Optional.of(new Seasonal(season, match.reference("r"), match.reference("yr")));
  }

  private static boolean isSeason(TimeMatch match) {
    Token name = match.token("s");
    @Nullable Token after = match.after();
    if (!name.tag().startsWith("NN") || (after != null && after.word().equals("of"))) {
      return false;
    }
    if (match.has("r") || match.has("yr")) {
      return true;
    }
    boolean definite =
        match.group("s").length() == match.span().length()
            || match.has("p")
            || startsWithThe(match);
    return definite
        && BEFORE_SEASON.contains(match.before().toLowerCase(Locale.ROOT))
        && (after == null || !after.isNoun());
  }

  private static boolean startsWithThe(TimeMatch match) {
    return match.sentence().token(match.first()).word().equalsIgnoreCase("the");
  }

  private static Edtf season(Season season, int year) {
    return new Edtf(year + "-" + (21 + season.ordinal()));
  }

  private static Optional<TimeExpression> yearPart(TimeMatch match) {
    int parts = match.group("of").equalsIgnoreCase("half") ? 2 : 4;
    int index =
        switch (match.group("i").toLowerCase(Locale.ROOT)) {
          case "first", "1st" -> 1;
          case "second", "2nd" -> 2;
          case "third", "3rd" -> 3;
          case "fourth", "4th" -> 4;
          default -> parts;
        };
    if (index > parts) {
      return Optional.empty();
    }
    if (match.has("y")) {
      return Optional.of(new Absolute(TimeResolver.yearPart(match.year("y"), index, parts)));
    }
    return Optional.of(
        new YearPart(index, parts, match.has("yr") ? match.reference("yr") : Reference.THIS));
  }

  private static Optional<TimeExpression> shortYearPart(TimeMatch match) {
    int parts = match.group("q").toUpperCase(Locale.ROOT).startsWith("H") ? 2 : 4;
    int index = match.day("q");
    return index > parts
        ? Optional.empty()
        : Optional.of(new Absolute(TimeResolver.yearPart(match.year("y"), index, parts)));
  }
}
