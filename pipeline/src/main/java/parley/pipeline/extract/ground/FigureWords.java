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
import org.jspecify.annotations.Nullable;
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
  private final Set<String> persons;
  private final Set<String> shows;
  private final List<Phrase> noiseBefore;
  private final List<Phrase> noiseAfter;
  private final Set<String> hyphenated;
  private final Set<String> bystanders;
  private final Set<String> occasions;
  private final Set<String> markets;
  private final Set<String> quotes;
  private final Set<String> margins;
  private final Set<String> sufferings;
  private final Set<String> directions;
  private final Set<String> lengths;
  private final Set<String> thresholds;
  private final Set<String> guests;
  private final Set<String> privy;
  private final Set<String> terms;

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
    persons = new HashSet<>();
    book.rules("figure-subjects").stream()
        .filter(r -> r.name().equals("people"))
        .forEach(r -> persons.addAll(r.all("words")));
    shows = new HashSet<>(book.all("figure-tellers", "shows"));
    noiseBefore = phrases(book, "figure-noise", "before");
    noiseAfter = phrases(book, "figure-noise", "after");
    hyphenated = new HashSet<>(book.all("figure-noise", "hyphenated"));
    bystanders = new HashSet<>(book.all("figure-noise", "nouns"));
    markets = new HashSet<>(book.all("figure-noise", "markets"));
    quotes = new HashSet<>(book.all("figure-noise", "quotes"));
    margins = new HashSet<>(book.all("figure-noise", "margins"));
    sufferings = new HashSet<>(book.all("figure-terms", "befalls"));
    directions = new HashSet<>(book.all("figure-noise", "directions"));
    lengths = new HashSet<>(book.all("figure-noise", "lengths"));
    thresholds = new HashSet<>(book.all("figure-noise", "thresholds"));
    guests = new HashSet<>(book.all("figure-noise", "guests"));
    privy = new HashSet<>(book.all("figure-noise", "privy"));
    terms = new HashSet<>(book.all("figure-terms", "nouns"));
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

  /** Whether a noun names people. */
  boolean isPerson(String lemma) {
    return persons.contains(lemma) || guests.contains(lemma);
  }

  /** Whether a verb only tells how many there are: "counted", "recorded". */
  boolean isTold(String lemma) {
    return shows.contains(lemma);
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

  /** Whether the sentence tells the price of shares. */
  boolean isQuoted(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(t -> quotes.contains(t.word().toLowerCase(Locale.ROOT)));
  }

  /** Whether the number is how exact a poll is, and nothing that it found. */
  boolean isMargin(Sentence sentence, int token) {
    return sentence.tokens().subList(Math.max(0, token - 4), token).stream()
        .anyMatch(t -> margins.contains(t.lemma().toLowerCase(Locale.ROOT)));
  }

  /** Whether a share of this is a rule of voting. */
  boolean isThreshold(String lemma) {
    return thresholds.contains(lemma);
  }

  /** Whether a noun names those who come to meetings. */
  boolean isGuest(String lemma) {
    return guests.contains(lemma);
  }

  /** Whether a word says that somebody knows of something: "familiar", "briefed". */
  boolean isPrivy(String lemma) {
    return privy.contains(lemma);
  }

  /** Whether how long a thing lasts is what is negotiated: a truce, a ban, a contract. */
  boolean isTerm(String lemma) {
    return terms.contains(lemma);
  }

  /** Whether what a verb says befalls its subject: "died", "fled". */
  boolean isSuffering(String lemma) {
    return sufferings.contains(lemma);
  }

  /** Whether a noun is a unit of time: "17 long days" is no count. */
  boolean isUnitOfTime(String lemma) {
    return units.stream()
        .filter(u -> durations.contains(u.name()))
        .anyMatch(u -> u.words().getFirst().equals(lemma));
  }

  boolean isLength(@Nullable String unit) {
    return unit != null && lengths.contains(unit);
  }

  boolean isDirection(String word) {
    return directions.contains(word.toLowerCase(Locale.ROOT));
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
