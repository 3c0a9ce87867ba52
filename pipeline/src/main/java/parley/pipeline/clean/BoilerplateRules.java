package parley.pipeline.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.domain.Span;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;

/** The patterns of what pages print beside their reports. */
final class BoilerplateRules {

  /** Longer lines are paragraphs; no label, credit or button is so long. */
  private static final int LONGEST = 1_500;

  private final List<Pattern> line;
  private final List<Pattern> before;
  private final List<Pattern> rest;
  private final List<Pattern> part;

  BoilerplateRules(List<Rule> rules) {
    line = patterns(rules, "line");
    before = patterns(rules, "before");
    rest = patterns(rules, "rest");
    part = patterns(rules, "part");
  }

  static BoilerplateRules of(RuleBook book) {
    return new BoilerplateRules(book.rules("boilerplate"));
  }

  private static List<Pattern> patterns(List<Rule> rules, String field) {
    return rules.stream().flatMap(rule -> rule.all(field).stream()).map(Pattern::compile).toList();
  }

  /** Whether the whole line is no part of the report. */
  boolean drops(String words) {
    return found(line, words) || dropsWithBefore(words) || dropsRest(words);
  }

  /** Whether the line and the caption before it are no part of the report. */
  boolean dropsWithBefore(String words) {
    return found(before, words);
  }

  /** Whether nothing from the line on is part of the report. */
  boolean dropsRest(String words) {
    return found(rest, words);
  }

  /** The stretches of the words that are no part of the report where the rest of them is. */
  List<Span> parts(String words) {
    List<Span> parts = new ArrayList<>();
    for (Pattern pattern : part) {
      Matcher matcher = pattern.matcher(words);
      while (matcher.find()) {
        parts.add(new Span(matcher.start(), matcher.end()));
      }
    }
    return parts;
  }

  private static boolean found(List<Pattern> patterns, String words) {
    return words.length() <= LONGEST && patterns.stream().anyMatch(p -> p.matcher(words).find());
  }
}
