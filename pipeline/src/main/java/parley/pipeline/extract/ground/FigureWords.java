package parley.pipeline.extract.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;

/** The rule book's words about figures. */
final class FigureWords {

  /**
   * A term found beside a number.
   *
   * @param name the value of the slot
   * @param first the index of its first word
   * @param last the index of its last word
   */
  record Found(String name, int first, int last) {}

  private record Phrase(String name, List<String> words) {}

  private final List<Phrase> before;
  private final List<Phrase> after;
  private final List<Phrase> units;
  private final List<Phrase> currencies;
  private final Map<String, String> symbols = new HashMap<>();
  private final Set<String> durations = new HashSet<>();
  private final Set<String> subjects;
  private final List<Phrase> noiseBefore;
  private final List<Phrase> noiseAfter;
  private final Set<String> hyphenated;
  private final Set<String> bystanders;
  private final Set<String> occasions;
  private final Set<String> markets;

  FigureWords(RuleBook book) {
    before = phrases(book, "figure-qualifiers", "before");
    after = phrases(book, "figure-qualifiers", "after");
    units = phrases(book, "figure-units", "words");
    currencies = phrases(book, "figure-currencies", "words");
    for (Rule rule : book.rules("figure-currencies")) {
      rule.all("symbols").forEach(s -> symbols.put(s, rule.name()));
    }
    book.rules("figure-units").stream()
        .filter(r -> r.is("duration"))
        .forEach(r -> durations.add(r.name()));
    subjects = new HashSet<>(book.all("figure-subjects", "words"));
    noiseBefore = phrases(book, "figure-noise", "before");
    noiseAfter = phrases(book, "figure-noise", "after");
    hyphenated = new HashSet<>(book.all("figure-noise", "hyphenated"));
    bystanders = new HashSet<>(book.all("figure-noise", "nouns"));
    markets = new HashSet<>(book.all("figure-noise", "markets"));
    occasions = new HashSet<>(book.all("figure-noise", "occasions"));
  }

  /** What is said right before a word about how exact a number is. */
  Optional<Found> qualifierBefore(Sentence sentence, int token) {
    return ending(before, sentence, token - 1);
  }

  Optional<Found> qualifierAfter(Sentence sentence, int token) {
    return starting(after, sentence, token + 1);
  }

  Optional<Found> unitAt(Sentence sentence, int token) {
    return starting(units, sentence, token);
  }

  Optional<Found> currencyAt(Sentence sentence, int token) {
    return starting(currencies, sentence, token);
  }

  Optional<String> symbol(String word) {
    return Optional.ofNullable(symbols.get(word));
  }

  boolean isDuration(String unit) {
    return durations.contains(unit);
  }

  boolean isSubject(String lemma) {
    return subjects.contains(lemma);
  }

  /** Whether what a noun names is counted in negotiations and on the ground. */
  boolean isSubject(Sentence sentence, int noun) {
    return subjects.contains(EventWords.lemma(sentence, noun));
  }

  boolean isBystander(String lemma) {
    return bystanders.contains(lemma);
  }

  /** Whether "a two-day NOUN" only says how long an occasion takes. */
  boolean isOccasion(String lemma) {
    return occasions.contains(lemma);
  }

  /** Whether the sentence tells the course of a stock exchange. */
  boolean isMarket(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(t -> markets.contains(t.lemma().toLowerCase(Locale.ROOT)));
  }

  boolean isNoiseBefore(Sentence sentence, int token) {
    return ending(noiseBefore, sentence, token - 1).isPresent();
  }

  boolean isNoiseAfter(Sentence sentence, int token) {
    return starting(noiseAfter, sentence, token + 1).isPresent();
  }

  /** Whether "N-WORD" is a shape ("20-point", "two-state") and counts nothing. */
  boolean isShape(String word) {
    return hyphenated.contains(word.toLowerCase(Locale.ROOT));
  }

  private static List<Phrase> phrases(RuleBook book, String section, String field) {
    List<Phrase> phrases = new ArrayList<>();
    for (Rule rule : book.rules(section)) {
      rule.all(field).forEach(p -> phrases.add(new Phrase(rule.name(), List.of(p.split(" ")))));
    }
    phrases.sort(Comparator.comparing((Phrase p) -> -p.words().size()));
    return phrases;
  }

  private static Optional<Found> ending(List<Phrase> phrases, Sentence sentence, int last) {
    return phrases.stream()
        .filter(p -> matches(p, sentence, last - p.words().size() + 1))
        .findFirst()
        .map(p -> new Found(p.name(), last - p.words().size() + 1, last));
  }

  private static Optional<Found> starting(List<Phrase> phrases, Sentence sentence, int first) {
    return phrases.stream()
        .filter(p -> matches(p, sentence, first))
        .findFirst()
        .map(p -> new Found(p.name(), first, first + p.words().size() - 1));
  }

  private static boolean matches(Phrase phrase, Sentence sentence, int first) {
    if (first < 0 || first + phrase.words().size() > sentence.size()) {
      return false;
    }
    for (int i = 0; i < phrase.words().size(); i++) {
      if (!phrase.words().get(i).equalsIgnoreCase(sentence.token(first + i).word())) {
        return false;
      }
    }
    return true;
  }
}
