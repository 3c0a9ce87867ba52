package parley.pipeline.extract.cast;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;

/** The nouns by which persons, groups and bodies are named without their names. */
final class OfficeWords {

  /** What a noun names. */
  enum Sort {
    TITLE,
    PERSON,
    GROUP,
    BODY,
    GOVERNMENT
  }

  private static final Set<String> MINISTERS =
      Set.of("minister", "ministers", "secretary", "secretaries", "undersecretary");

  private static final Set<String> JOINING = Set.of("and", "&", ",");

  private final Map<String, Set<Sort>> sorts = new HashMap<>();
  private final Set<String> organs = new HashSet<>();
  private final Set<String> kin = new HashSet<>();
  private final Set<String> portfolios = new HashSet<>();
  private final Set<String> honorifics = new HashSet<>();
  private final Set<String> watchers = new HashSet<>();
  private final Set<String> male = new HashSet<>();
  private final Set<String> female = new HashSet<>();

  OfficeWords(RuleBook book) {
    for (Rule rule : book.rules("titles")) {
      rule.all("words").forEach(word -> add(word, Sort.TITLE));
      if (rule.is("kin")) {
        kin.addAll(rule.all("words"));
      }
    }
    watchers.addAll(book.all("watchers", "words"));
    for (Rule rule : book.rules("honorifics")) {
      switch (rule.name()) {
        case "male" -> male.addAll(rule.all("words"));
        case "female" -> female.addAll(rule.all("words"));
        default -> honorifics.addAll(rule.all("words"));
      }
    }
    for (String words : book.all("portfolios", "words")) {
      portfolios.addAll(List.of(words.split(" ")));
    }
    book.all("persons", "words").forEach(word -> add(word, Sort.PERSON));
    book.all("groups", "words").forEach(word -> add(word, Sort.GROUP));
    for (Rule rule : book.rules("bodies")) {
      if (rule.is("organ")) {
        organs.addAll(rule.all("words"));
      }
      rule.all("words")
          .forEach(word -> add(word, rule.is("government") ? Sort.GOVERNMENT : Sort.BODY));
    }
  }

  /** Whether a name is that of a part of a state: a ministry, a parliament. */
  boolean isOrgan(String name) {
    return PersonNames.parts(name).stream().anyMatch(organs::contains);
  }

  /**
   * Whether the words are what a minister is minister of: "Defense" in "Defense Secretary", "State"
   * in "Secretary of State". Beside the title they name no body.
   */
  boolean isPortfolio(Sentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      String word = lower(sentence, i);
      if (!portfolios.contains(word) && !(i > first && JOINING.contains(word))) {
        return false;
      }
    }
    boolean before = last + 1 < sentence.size() && MINISTERS.contains(lower(sentence, last + 1));
    boolean after =
        first > 1
            && lower(sentence, first - 1).equals("of")
            && MINISTERS.contains(lower(sentence, first - 2));
    return first <= last && (before || after);
  }

  private void add(String word, Sort sort) {
    sorts.computeIfAbsent(word, _ -> new HashSet<>()).add(sort);
  }

  boolean is(Sentence sentence, int token, Sort sort) {
    return sorts.getOrDefault(lemma(sentence, token), Set.of()).contains(sort)
        || sorts.getOrDefault(lower(sentence, token), Set.of()).contains(sort)
        || sorts.getOrDefault(hyphenated(sentence, token), Set.of()).contains(sort);
  }

  boolean isAny(Sentence sentence, int token) {
    return sorts.containsKey(lemma(sentence, token)) || sorts.containsKey(lower(sentence, token));
  }

  boolean isTitle(Sentence sentence, int token) {
    return token >= 0 && sentence.token(token).isNoun() && is(sentence, token, Sort.TITLE);
  }

  boolean isHonorific(Sentence sentence, int token) {
    return token >= 0
        && Phrases.isCapitalised(sentence.token(token))
        && honorifics.contains(lower(sentence, token));
  }

  boolean isKin(Sentence sentence, int token) {
    return kin.contains(lemma(sentence, token)) || kin.contains(hyphenated(sentence, token));
  }

  /** Whether the noun is one who studies or judges others and does not stand for them. */
  boolean isWatcher(Sentence sentence, int token) {
    return watchers.contains(lemma(sentence, token));
  }

  Gender gender(Sentence sentence, int token) {
    String word = lower(sentence, token);
    if (male.contains(word)) {
      return Gender.MALE;
    }
    return female.contains(word) ? Gender.FEMALE : Gender.UNKNOWN;
  }

  /** The whole word of which the token is the end: "son-in-law" of "law". */
  private static String hyphenated(Sentence sentence, int token) {
    int first = token;
    while (first > 1
        && sentence.token(first - 1).tag().equals("HYPH")
        && sentence.token(first - 1).span().end() == sentence.token(first).span().start()) {
      first -= 2;
    }
    return NameFinder.words(sentence, first, token).toLowerCase(Locale.ROOT);
  }

  /**
   * The head noun of an office in one form for man and woman: "chair" for chairman and chairwoman.
   */
  static String rank(Sentence sentence, int token) {
    String lemma = lemma(sentence, token);
    return lemma
        .replaceFirst("(spokes|chair|congress)(wo)?m[ae]n$", "$1person")
        .replaceFirst("^chair$", "chairperson");
  }

  static String lemma(Sentence sentence, int token) {
    return sentence.token(token).lemma().toLowerCase(Locale.ROOT);
  }

  static String lower(Sentence sentence, int token) {
    return sentence.token(token).word().toLowerCase(Locale.ROOT);
  }
}
