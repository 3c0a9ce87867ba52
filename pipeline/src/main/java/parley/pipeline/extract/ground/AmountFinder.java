package parley.pipeline.extract.ground;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.domain.Span;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.TimeExpression;
import parley.pipeline.annotate.TimeMention;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.ground.FigureWords.Found;

/**
 * Finds the amounts of a sentence, and leaves out dates, ages, ordinals and numbers that are names.
 */
final class AmountFinder {

  private final Annotated report;
  private final FigureWords words;

  AmountFinder(Annotated report, FigureWords words) {
    this.report = report;
    this.words = words;
  }

  /** The amounts, in the order of the text. */
  List<Amount> find(Sentence sentence) {
    List<Amount> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Optional<Numeral> numeral = Numeral.at(sentence, i);
      if (numeral.isEmpty()) {
        continue;
      }
      int last = numeral.get().last();
      if (isName(sentence, numeral.get()) || isDate(sentence, numeral.get())) {
        i = last;
        continue;
      }
      Optional<Amount> amount = amount(sentence, numeral.get());
      amount.map(a -> converted(sentence, a, found)).ifPresent(found::add);
      i = Math.max(last, amount.map(Amount::last).orElse(last));
    }
    return found;
  }

  /** "nearly 900 kilometers (560 miles)": what holds of the one holds of the other. */
  private static Amount converted(Sentence sentence, Amount amount, List<Amount> before) {
    boolean follows =
        !before.isEmpty()
            && before.getLast().last() == amount.first() - 2
            && sentence.token(amount.first() - 1).word().equals("(")
            && amount.qualifierSpan() == null;
    return follows ? amount.qualifiedLike(before.getLast()) : amount;
  }

  private Optional<Amount> amount(Sentence sentence, Numeral low) {
    Optional<Numeral> high = rangeEnd(sentence, low);
    Numeral numeral =
        high.map(h -> new Numeral(low.first(), h.last(), matched(low, h), low.digits()))
            .orElse(low);
    int first = numeral.first();
    int last = numeral.last();
    @Nullable Found unit = null;
    Optional<String> symbol =
        first > 0 ? words.symbol(sentence.token(first - 1).word()) : Optional.empty();
    if (symbol.isPresent()) {
      first--;
      unit = new Found(symbol.get(), first, first);
    } else if (sentence.token(last).word().endsWith("%")) {
      unit = new Found("percent", last, last);
    } else {
      int next = isHyphen(sentence, last + 1) ? last + 2 : last + 1;
      Optional<Found> after =
          words
              .unitAt(sentence, next)
              .or(() -> words.currencyAt(sentence, next).filter(f -> !isWeight(sentence, f)));
      if (after.isPresent()) {
        unit = after.get();
        last = unit.last();
      } else if (next == last + 2 && !isCounted(sentence, next, numeral)) {
        return Optional.empty();
      }
    }
    Optional<Found> qualifier = words.qualifierBefore(sentence, first);
    if (qualifier.isEmpty() && first > 0 && sentence.token(first - 1).tag().equals("DT")) {
      qualifier = words.qualifierBefore(sentence, first - 1);
    }
    if (qualifier.isPresent()) {
      first = qualifier.get().first();
    } else {
      qualifier = words.qualifierAfter(sentence, last);
      last = qualifier.map(Found::last).orElse(last);
    }
    int head = head(sentence, numeral, unit, last);
    if (words.isNoiseAfter(sentence, last) || head < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Amount(
            first,
            last,
            sentence.span(numeral.first(), numeral.last()),
            numeral.value(),
            high.map(Numeral::value).orElse(null),
            unit == null ? null : unit.name(),
            unit != null && words.isDuration(unit.name()),
            qualifier.map(Found::name).orElse("exactly"),
            qualifier.map(q -> sentence.span(q.first(), q.last())).orElse(null),
            unit == null ? null : sentence.span(unit.first(), unit.last()),
            head,
            numeral.digits()));
  }

  /** "400 pounds of uranium": no money. */
  private static boolean isWeight(Sentence sentence, Found unit) {
    return lower(sentence.token(unit.last())).startsWith("pound")
        && unit.last() + 1 < sentence.size()
        && lower(sentence.token(unit.last() + 1)).equals("of");
  }

  /** Whether "86-page" counts what stands after the hyphen. */
  private boolean isCounted(Sentence sentence, int noun, Numeral numeral) {
    return noun < sentence.size()
        && words.isSubject(lower(sentence.token(noun)))
        && numeral.value().compareTo(BigDecimal.TEN) >= 0;
  }

  /** "40 to 50 billion", "40-50 percent", "between 40 and 50": the second number. */
  private static Optional<Numeral> rangeEnd(Sentence sentence, Numeral low) {
    int joint = low.last() + 1;
    if (joint + 1 >= sentence.size()) {
      return Optional.empty();
    }
    String word = sentence.token(joint).word();
    boolean between =
        word.equals("and")
            && low.first() > 0
            && lower(sentence.token(low.first() - 1)).equals("between");
    if (!(word.equals("to") || word.equals("-") || word.equals("–") || between)) {
      return Optional.empty();
    }
    boolean fromTo = low.first() > 0 && lower(sentence.token(low.first() - 1)).equals("from");
    int next = sentence.token(joint + 1).word().matches("[$€£]") ? joint + 2 : joint + 1;
    return fromTo || next >= sentence.size()
        ? Optional.empty()
        : Numeral.at(sentence, next).filter(high -> high.value().compareTo(low.value()) > 0);
  }

  /** The lower end of "40 to 50 billion" counts in billions too. */
  private static BigDecimal matched(Numeral low, Numeral high) {
    BigDecimal value = low.value();
    for (long scale : new long[] {1_000_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L}) {
      BigDecimal factor = BigDecimal.valueOf(scale);
      if (high.last() > high.first()
          && high.value().compareTo(factor) >= 0
          && value.compareTo(BigDecimal.valueOf(1_000)) < 0) {
        return value.multiply(factor);
      }
    }
    return value;
  }

  /** The word by which the amount hangs in the sentence. */
  private static int head(Sentence sentence, Numeral numeral, @Nullable Found unit, int last) {
    if (unit != null && unit.last() >= numeral.last() && unit.first() > numeral.last()) {
      return unit.last();
    }
    for (int i = numeral.last(); i >= numeral.first(); i--) {
      Token token = sentence.token(i);
      if (token.relation().equals("nummod") && token.head() > numeral.last()) {
        return token.head();
      }
    }
    int after = Math.max(last, numeral.last()) + 1;
    int noun = nounAfter(sentence, isHyphen(sentence, after) ? after + 1 : after);
    return unit == null && noun >= 0 ? noun : numeral.last();
  }

  private static int nounAfter(Sentence sentence, int from) {
    int noun = -1;
    for (int i = from; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.isNoun()) {
        noun = i;
      } else if (noun >= 0
          || !(token.tag().startsWith("JJ")
              || token.tag().equals("VBN")
              || token.word().equals("-"))) {
        break;
      }
    }
    return noun;
  }

  private boolean isName(Sentence sentence, Numeral numeral) {
    int first = numeral.first();
    int last = numeral.last();
    Token token = sentence.token(first);
    boolean joined = first > 0 && sentence.token(first - 1).span().end() == token.span().start();
    if (joined
        && sentence.token(first - 1).word().equals("-")
        && !isNumberBefore(sentence, first - 1)) {
      return true;
    }
    boolean symbol = first > 0 && words.symbol(sentence.token(first - 1).word()).isPresent();
    if (!symbol && words.isNoiseBefore(sentence, first)) {
      return true;
    }
    if (isHyphen(sentence, last + 1)
        && last + 2 < sentence.size()
        && words.isShape(sentence.token(last + 2).word())) {
      return true;
    }
    boolean bullet =
        first == 0
            && sentence.size() > 1
            && sentence.token(last + 1 < sentence.size() ? last + 1 : last).word().matches("[.)]");
    boolean name = token.entity() != Token.Entity.NONE;
    boolean age =
        first > 0
            && last + 1 < sentence.size()
            && sentence.token(first - 1).word().equals(",")
            && sentence.token(last + 1).word().equals(",")
            && first > 1
            && sentence.token(first - 2).isNoun()
            && numeral.value().intValue() < 120;
    boolean dialled =
        isDigits(sentence, first)
            && (isDigits(sentence, first - 1) || isDigits(sentence, last + 1));
    boolean inName =
        first > 0
            && last + 1 < sentence.size()
            && numeral.digits()
            && isProper(sentence, first - 1)
            && isProper(sentence, last + 1)
            && !symbol;
    boolean chain =
        last + 2 < sentence.size()
            && sentence.token(last + 1).word().matches("[:/]")
            && Numeral.at(sentence, last + 2).isPresent();
    return bullet || name || age || inName || dialled || chain || token.word().matches("\\d+:\\d+");
  }

  private static boolean isDigits(Sentence sentence, int token) {
    return token >= 0 && token < sentence.size() && sentence.token(token).word().matches("\\d+");
  }

  private static boolean isProper(Sentence sentence, int token) {
    return sentence.token(token).tag().equals("NNP");
  }

  private static boolean isNumberBefore(Sentence sentence, int hyphen) {
    return hyphen > 0 && sentence.token(hyphen - 1).tag().equals("CD");
  }

  private boolean isDate(Sentence sentence, Numeral numeral) {
    Span span = sentence.span(numeral.first(), numeral.last());
    for (TimeMention time : report.times(sentence)) {
      boolean amount =
          time.expression() instanceof TimeExpression.Duration
              || (time.expression() instanceof TimeExpression.Window
                  && isDeadline(sentence, numeral.first()));
      if (time.span().overlaps(span) && !amount) {
        return true;
      }
    }
    String word = sentence.token(numeral.first()).word();
    boolean year = word.matches("(?:1[89]|20)\\d\\d") && numeral.first() == numeral.last();
    return year && !sentence.token(numeral.first()).relation().equals("nummod");
  }

  private static boolean isDeadline(Sentence sentence, int first) {
    for (int i = Math.max(0, first - 4); i < first; i++) {
      if (List.of("within", "in").contains(lower(sentence.token(i)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHyphen(Sentence sentence, int token) {
    return token < sentence.size() && sentence.token(token).word().equals("-");
  }

  private static String lower(Token token) {
    return token.word().toLowerCase(Locale.ROOT);
  }
}
