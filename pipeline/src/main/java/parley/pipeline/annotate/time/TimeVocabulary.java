package parley.pipeline.annotate.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.pipeline.annotate.TimeExpression.Part;
import parley.pipeline.annotate.TimeExpression.Reference;
import parley.pipeline.annotate.TimeExpression.Season;
import parley.pipeline.annotate.TimeExpression.Unit;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;

/**
 * The words of the rule book's {@code time-} sections, and patterns over them: in a template,
 * {@code %MONTH%} stands for any month's name, {@code %MONTH:m%} for one captured as the group
 * {@code m}.
 */
final class TimeVocabulary {

  private static final Pattern MACRO = Pattern.compile("%([A-Z]+)(?::(\\w+))?%");
  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212";

  private final Map<String, Month> months = new TreeMap<>();
  private final Set<Month> bareMonths = new TreeSet<>();
  private final Map<String, DayOfWeek> weekdays = new TreeMap<>();
  private final Map<String, DayOfWeek> shortWeekdays = new TreeMap<>();
  private final Map<DayOfWeek, List<String>> namesWithWeekday = new TreeMap<>();
  private final Map<String, Season> seasons;
  private final Map<String, Unit> units;
  private final Map<String, Reference> references;
  private final Map<String, Part> parts;
  private final Map<String, Integer> numbers;
  private final Map<String, String> macros = new LinkedHashMap<>();

  TimeVocabulary(RuleBook book) {
    for (Rule rule : book.rules("time-months")) {
      Month month = Month.valueOf(constant(rule.name()));
      rule.all("words").forEach(word -> months.put(key(word), month));
      if (rule.is("bare")) {
        bareMonths.add(month);
      }
    }
    for (Rule rule : book.rules("time-weekdays")) {
      DayOfWeek weekday = DayOfWeek.valueOf(constant(rule.name()));
      rule.all("words").forEach(word -> weekdays.put(key(word), weekday));
      rule.all("short").forEach(word -> shortWeekdays.put(key(word), weekday));
      namesWithWeekday.put(weekday, rule.all("except"));
    }
    shortWeekdays.putAll(weekdays);
    seasons = words(book, "time-seasons", Season::valueOf);
    units = words(book, "time-units", Unit::valueOf);
    references = words(book, "time-references", Reference::valueOf);
    parts = words(book, "time-parts", Part::valueOf);
    numbers = words(book, "time-numbers", Integer::valueOf);
    defineMacros(book);
  }

  private void defineMacros(RuleBook book) {
    macros.put("MONTH", properNames(months.keySet()));
    macros.put("WEEKDAY", properNames(weekdays.keySet()));
    macros.put("WDAY", properNames(shortWeekdays.keySet()) + "\\.?");
    macros.put("SEASON", alternatives(seasons.keySet()));
    macros.put("UNIT", alternatives(units.keySet()));
    macros.put("REF", alternatives(references.keySet()));
    macros.put("PART", alternatives(parts.keySet()));
    macros.put("NUM", "\\d{1,3}|" + alternatives(numbers.keySet()));
    macros.put("FEW", alternatives(values(book, "time-vague-numbers", "vague")));
    macros.put("INEXACT", alternatives(values(book, "time-vague-numbers", "inexact")));
    macros.put(
        "DAY", "(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d(?!\\d{3}\\b))");
    macros.put("YEAR", "(?:19|20)\\d\\d(?!\\d|,\\d)");
    macros.put("DASH", "\\s*[" + DASHES + "]\\s*");
    macros.put("TO", "\\s*[" + DASHES + "]\\s*|\\s+(?:to|through|thru|until|till)\\s+");
    macros.put("AND", "\\s*[&/]\\s*|,?\\s+(?:and|or)\\s+");
    macros.put("HOURS", "\\s+(?:night|morning|afternoon|evening|midnight|noon)");
    macros.put("S", "['\u2019]s");
  }

  /** A pattern of whole words, blind to case but for the names of months and weekdays. */
  Pattern compile(String template) {
    Matcher macro = MACRO.matcher(template);
    StringBuilder regex = new StringBuilder("(?<![\\p{L}\\p{N}])");
    while (macro.find()) {
      String body = macros.get(macro.group(1));
      if (body == null) {
        throw new IllegalArgumentException("no macro " + macro.group(1) + " in " + template);
      }
      String group = macro.group(2) == null ? "(?:" : "(?<" + macro.group(2) + ">";
      macro.appendReplacement(regex, Matcher.quoteReplacement(group + body + ")"));
    }
    macro.appendTail(regex);
    return Pattern.compile(
        regex + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  Month month(String word) {
    return named(months, word);
  }

  /** Whether the month's name alone, with nothing beside it, is sure to be the month. */
  boolean isSure(Month month) {
    return bareMonths.contains(month);
  }

  DayOfWeek weekday(String word) {
    return named(shortWeekdays, word.replace(".", ""));
  }

  /** Whether a weekday after this word is the name of something else ("Good Friday"). */
  boolean namesSomethingElse(String before, DayOfWeek weekday) {
    return namesWithWeekday.getOrDefault(weekday, List.of()).contains(before);
  }

  Season season(String word) {
    return named(seasons, word);
  }

  Unit unit(String word) {
    return named(units, word);
  }

  Reference reference(String words) {
    return named(references, words);
  }

  Part part(String words) {
    return named(parts, words);
  }

  int number(String word) {
    return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : named(numbers, word);
  }

  private static <T> T named(Map<String, T> map, String words) {
    T found = map.get(key(words));
    if (found == null) {
      throw new IllegalArgumentException("not a word of this vocabulary: " + words);
    }
    return found;
  }

  private static String key(String words) {
    return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static String constant(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static <T> Map<String, T> words(
      RuleBook book, String section, Function<String, T> meaning) {
    Map<String, T> words = new TreeMap<>();
    for (Rule rule : book.rules(section)) {
      T value = meaning.apply(constant(rule.name()));
      rule.all("words").forEach(word -> words.put(key(word), value));
    }
    return words;
  }

  static List<String> values(RuleBook book, String section, String name) {
    return book.rules(section).stream()
        .filter(rule -> rule.name().equals(name))
        .flatMap(rule -> rule.all("words").stream())
        .toList();
  }

  private static String alternatives(Collection<String> words) {
    List<String> longestFirst = new ArrayList<>(words);
    longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w));
    return longestFirst.stream()
        .map(word -> Pattern.quote(word).replace(" ", "\\E\\s+\\Q"))
        .collect(Collectors.joining("|"));
  }

  private static String properNames(Collection<String> words) {
    List<String> spellings = new ArrayList<>();
    for (String word : words) {
      spellings.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
      spellings.add(word.toUpperCase(Locale.ROOT));
    }
    return "(?-i:" + alternatives(spellings) + ")";
  }
}
