package parley.pipeline.extract.cast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;

/** The words that mean a country, a bloc or a movement: names, peoples' names, capitals and seats. */
final class Nations {

  /** The longest name in words. */
  private static final int LONGEST = 6;

  /**
   * What words mean.
   *
   * @param name the common English name of the country or body
   * @param sort how the words mean it
   */
  record Meaning(String name, NameSpan.Sort sort, boolean organization) {}

  private final Map<String, Meaning> names = new HashMap<>();
  private final Map<String, Meaning> demonyms = new HashMap<>();

  Nations(RuleBook book) {
    for (Rule rule : book.rules("nations")) {
      boolean organization = rule.is("organization");
      NameSpan.Sort sort = organization ? NameSpan.Sort.ORGANIZATION : NameSpan.Sort.COUNTRY;
      add(names, rule.name(), rule.name(), sort, organization);
      rule.all("words").forEach(w -> add(names, w, rule.name(), sort, organization));
      rule.all("demonyms").forEach(w -> add(demonyms, w, rule.name(), NameSpan.Sort.DEMONYM, organization));
    }
    for (Rule rule : book.rules("seats")) {
      rule.all("words").forEach(w -> add(names, w, rule.name(), NameSpan.Sort.SEAT, rule.is("organization")));
    }
    gazetteer();
  }

  /** What the longest words from a token on mean, as the tokens' count and the meaning. */
  Optional<Map.Entry<Integer, Meaning>> at(Sentence sentence, int first) {
    if (!Phrases.isCapitalised(sentence.token(first))) {
      return Optional.empty();
    }
    for (int length = Math.min(LONGEST, sentence.size() - first); length > 0; length--) {
      String words = words(sentence, first, first + length - 1);
      Meaning meaning = names.get(words);
      if (meaning == null) {
        meaning = demonyms.get(words);
      }
      if (meaning != null) {
        return Optional.of(Map.entry(length, meaning));
      }
    }
    return Optional.empty();
  }

  boolean isDemonym(String words) {
    return demonyms.containsKey(words);
  }

  private static String words(Sentence sentence, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (int i = first; i <= last; i++) {
      words.append(i == first ? "" : " ").append(sentence.token(i).word());
    }
    return words.toString();
  }

  private static void add(
      Map<String, Meaning> table, String words, String name, NameSpan.Sort sort, boolean organization) {
    table.putIfAbsent(words, new Meaning(name, sort, organization));
  }

  private void gazetteer() {
    try (InputStream in = Nations.class.getResourceAsStream("/parley/pipeline/world/countries.tsv")) {
      if (in == null) {
        return;
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(this::country);
    } catch (IOException e) {
      throw new UncheckedIOException("the table of countries cannot be read", e);
    }
  }

  private void country(String[] row) {
    String name = row[2];
    add(names, name, name, NameSpan.Sort.COUNTRY, false);
    add(names, row[3], name, NameSpan.Sort.COUNTRY, false);
    for (String spelling : row[6].split("\\|")) {
      add(names, spelling, name, NameSpan.Sort.COUNTRY, false);
    }
    for (String capital : row[4].split("\\|")) {
      add(names, capital, name, NameSpan.Sort.SEAT, false);
    }
    for (String demonym : row[5].split("[|,] ?")) {
      if (!demonym.isBlank()) {
        add(demonyms, demonym, name, NameSpan.Sort.DEMONYM, false);
        add(demonyms, demonym + "s", name, NameSpan.Sort.DEMONYM, false);
      }
    }
    names.remove("");
  }
}
