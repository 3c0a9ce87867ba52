package parley.pipeline.extract.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;

/** The words of the rule book that the readers of this package look up, arranged for looking up. */
final class Lexicon {

  private final RuleBook book;
  private final Map<String, List<Rule>> nouns = new LinkedHashMap<>();
  private final Map<String, List<Rule>> verbs = new LinkedHashMap<>();
  private final Map<String, Standing.Word> standing = new LinkedHashMap<>();
  private final Map<String, Standing.Word> standingNouns = new LinkedHashMap<>();
  private final Map<String, Standing.Word> standingAdjectives = new LinkedHashMap<>();
  private final Map<String, Set<String>> sets = new ConcurrentHashMap<>();

  Lexicon(RuleBook book) {
    this.book = book;
    book.rules("meeting-nouns")
        .forEach(
            rule ->
                rule.all("nouns")
                    .forEach(
                        noun -> nouns.computeIfAbsent(noun, n -> new ArrayList<>()).add(rule)));
    book.rules("meeting-verbs")
        .forEach(
            rule ->
                rule.all("verbs")
                    .forEach(
                        verb -> verbs.computeIfAbsent(verb, v -> new ArrayList<>()).add(rule)));
    for (Rule rule : book.rules("meeting-standing")) {
      Standing.Word word = Standing.Word.of(rule.name());
      rule.all("verbs").forEach(verb -> standing.putIfAbsent(verb, word));
      rule.all("nouns").forEach(noun -> standingNouns.putIfAbsent(noun, word));
      rule.all("adjectives").forEach(adjective -> standingAdjectives.putIfAbsent(adjective, word));
    }
  }

  RuleBook book() {
    return book;
  }

  /** The rules for which a noun, as written or in its dictionary form, may be a meeting. */
  List<Rule> nouns(Line line, int token) {
    List<Rule> rules = nouns.getOrDefault(line.word(token), List.of());
    if (!rules.isEmpty()) {
      return rules;
    }
    // "talk" alone is a speech more often than a negotiation
    return nouns.getOrDefault(line.lemma(token), List.of()).stream()
        .filter(rule -> !rule.name().equals("talks"))
        .toList();
  }

  Optional<Rule> noun(Line line, int token) {
    return nouns(line, token).stream().findFirst();
  }

  /** The rules for which a verb, with its particle or without, may be a meeting. */
  List<Rule> verbs(Line line, int token) {
    List<Rule> rules = verbs.getOrDefault(line.phrasal(token), List.of());
    return rules.isEmpty() ? verbs.getOrDefault(line.lemma(token), List.of()) : rules;
  }

  /** The name of the rule one of whose phrases stands at a word. */
  Optional<String> reading(String section, String field, Line line, int at) {
    for (Rule rule : book.rules(section)) {
      if (rule.all(field).stream().anyMatch(phrase -> line.reads(at, phrase))) {
        return Optional.of(rule.name());
      }
    }
    return Optional.empty();
  }

  /** What a verb (with its particle) says of a meeting's standing. */
  Optional<Standing.Word> standing(Line line, int verb) {
    return Optional.ofNullable(standing.get(line.phrasal(verb)))
        .or(() -> Optional.ofNullable(standing.get(line.lemma(verb))));
  }

  Optional<Standing.Word> standingNoun(String word) {
    return Optional.ofNullable(standingNouns.get(word));
  }

  Optional<Standing.Word> standingAdjective(String word) {
    return Optional.ofNullable(standingAdjectives.get(word));
  }

  /** Whether a word is among a field's words of any rule of a section. */
  boolean has(String section, String field, String word) {
    return set(section, field).contains(word);
  }

  /**
   * The names of the rules of a section that have the word in a field, in the order of the book.
   */
  List<String> naming(String section, String field, String word) {
    List<String> names = new ArrayList<>();
    for (Rule rule : book.rules(section)) {
      if (rule.all(field).contains(word)) {
        names.add(rule.name());
      }
    }
    return names;
  }

  Collection<String> words(String section, String field) {
    return book.all(section, field);
  }

  private Set<String> set(String section, String field) {
    return sets.computeIfAbsent(
        section + "/" + field, key -> new HashSet<>(book.all(section, field)));
  }
}
