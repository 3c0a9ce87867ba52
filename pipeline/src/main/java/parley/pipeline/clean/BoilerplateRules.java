package parley.pipeline.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.domain.Span;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;

/** The patterns of what pages print beside their reports. */
final class BoilerplateRules {

  /** A picture from the archive says nothing of the news. */
  private static final Pattern OLD = Pattern.compile("(?i)\\bfile\\b|\\barchive\\b");

  /** Longer lines are paragraphs; no label, credit or button is so long. */
  private static final int LONGEST = 1_500;

  /**
   * The patterns of one field of one rule.
   *
   * @param needs words in lower case, one of which a line must have for the patterns to be tried;
   *     none: always
   */
  private record Probe(List<String> needs, List<Pattern> patterns) {
    static List<Probe> of(List<Rule> rules, String field) {
      return rules.stream()
          .filter(rule -> !rule.all(field).isEmpty())
          .map(
              rule ->
                  new Probe(
                      rule.all("needs"), rule.all(field).stream().map(Pattern::compile).toList()))
          .toList();
    }

    boolean found(String words, String lower) {
      return isWorthwhile(lower) && patterns.stream().anyMatch(p -> p.matcher(words).find());
    }

    boolean isWorthwhile(String lower) {
      return needs.isEmpty() || needs.stream().anyMatch(lower::contains);
    }
  }

  /** The credits of a rule with the captions before them that belong to the report. */
  private record Caption(List<Pattern> credits, List<Pattern> captions) {
    static Caption of(Rule rule) {
      return new Caption(
          rule.all("line").stream().map(Pattern::compile).toList(),
          rule.all("caption").stream().map(Pattern::compile).toList());
    }
  }

  private final List<Probe> line;
  private final List<Probe> before;
  private final List<Probe> rest;
  private final List<Probe> part;
  private final List<Caption> captions;

  BoilerplateRules(List<Rule> rules) {
    line = Probe.of(rules, "line");
    before = Probe.of(rules, "before");
    rest = Probe.of(rules, "rest");
    part = Probe.of(rules, "part");
    captions = rules.stream().filter(r -> !r.all("caption").isEmpty()).map(Caption::of).toList();
  }

  static BoilerplateRules of(RuleBook book) {
    return new BoilerplateRules(book.rules("boilerplate"));
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

  /**
   * Where the credit begins behind a caption that tells what happened on a day, and so belongs to
   * the report; -1 for any other line.
   */
  int credit(String words) {
    for (Caption rule : captions) {
      for (Pattern credit : rule.credits()) {
        Matcher matcher = credit.matcher(words);
        if (words.length() <= LONGEST && matcher.find()) {
          int start = matcher.start();
          while (start > 0 && "([ ".indexOf(words.charAt(start - 1)) >= 0) {
            start--;
          }
          String caption = words.substring(0, start);
          boolean told = rule.captions().stream().anyMatch(c -> c.matcher(caption).matches());
          return told && !OLD.matcher(words).find() ? start : -1;
        }
      }
    }
    return -1;
  }

  /** The stretches of the words that are no part of the report where the rest of them is. */
  List<Span> parts(String words) {
    List<Span> parts = new ArrayList<>();
    String lower = words.toLowerCase(Locale.ROOT);
    for (Probe probe : part) {
      if (probe.isWorthwhile(lower)) {
        for (Pattern pattern : probe.patterns()) {
          Matcher matcher = pattern.matcher(words);
          while (matcher.find()) {
            parts.add(new Span(matcher.start(), matcher.end()));
          }
        }
      }
    }
    return parts;
  }

  private static boolean found(List<Probe> probes, String words) {
    String lower = words.length() <= LONGEST ? words.toLowerCase(Locale.ROOT) : "";
    return words.length() <= LONGEST && probes.stream().anyMatch(p -> p.found(words, lower));
  }
}
