package parley.pipeline.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;

/** Finds the agency whose words a report carries, where the report names it. */
final class WireCredits {

  private static final int EDGE = 3;
  private static final int LONGEST = 400;

  private record Spelling(String words, String agency) {}

  private record Credit(String place, List<Pattern> patterns, @Nullable String agency) {}

  private final List<Spelling> spellings = new ArrayList<>();
  private final List<String> own = new ArrayList<>();
  private final List<Credit> credits;

  WireCredits(RuleBook book) {
    for (Rule rule : book.rules("agencies")) {
      rule.all("spellings").forEach(words -> spellings.add(new Spelling(words, rule.name())));
      if (rule.is("own")) {
        own.add(rule.name());
      }
    }
    spellings.sort(
        Comparator.comparing((Spelling s) -> -s.words().length()).thenComparing(Spelling::words));
    credits = book.rules("wire-credits").stream().map(this::credit).toList();
  }

  private Credit credit(Rule rule) {
    String any =
        spellings.stream()
            .map(s -> Pattern.quote(s.words()))
            .collect(Collectors.joining("|", "(?<agency>", ")(?![\\p{L}\\p{N}])"));
    List<Pattern> patterns =
        rule.all("pattern").stream().map(p -> Pattern.compile(p.replace("{agency}", any))).toList();
    return new Credit(rule.one("place").orElse("any"), patterns, rule.one("agency").orElse(null));
  }

  /**
   * The agency's canonical name; nothing when the report names none.
   *
   * @param lines all lines of the report
   * @param kept those that belong to the report itself
   */
  Optional<String> agency(List<Line> lines, List<Line> kept, @Nullable String publisher) {
    for (Credit credit : credits) {
      for (Line line : placed(lines, kept, credit.place())) {
        Optional<String> agency = agency(credit, line.text());
        if (agency.isPresent()) {
          return agency;
        }
      }
    }
    return publisher == null ? Optional.empty() : canonical(publisher).filter(own::contains);
  }

  /** The lines up to the third paragraph, or those from the last but two on. */
  private static List<Line> placed(List<Line> lines, List<Line> kept, String place) {
    List<Line> prose = kept.stream().filter(Line::isProse).toList();
    return switch (place) {
      case "head" ->
          prose.size() <= EDGE ? lines : lines.subList(0, lines.indexOf(prose.get(EDGE - 1)) + 1);
      case "tail" ->
          prose.size() <= EDGE
              ? lines
              : lines.subList(lines.indexOf(prose.get(prose.size() - EDGE)), lines.size());
      default -> lines;
    };
  }

  private Optional<String> agency(Credit credit, String words) {
    int cut = credit.place().equals("tail") ? Math.max(0, words.length() - LONGEST) : 0;
    String part = words.substring(cut, Math.min(words.length(), cut + LONGEST));
    if (credit.agency() == null && spellings.stream().noneMatch(s -> part.contains(s.words()))) {
      return Optional.empty();
    }
    for (Pattern pattern : credit.patterns()) {
      Matcher matcher = pattern.matcher(part);
      if (matcher.find()) {
        return credit.agency() == null
            ? canonical(matcher.group("agency"))
            : Optional.of(credit.agency());
      }
    }
    return Optional.empty();
  }

  private Optional<String> canonical(String name) {
    return spellings.stream().filter(s -> s.words().equals(name)).map(Spelling::agency).findFirst();
  }
}
