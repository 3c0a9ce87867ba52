package parley.pipeline.extract.ground;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.rules.RuleBook;

/**
 * Whether an amount is a figure that somebody reports of the world, and how surely: people, things,
 * money, shares, territory, time limits. Numbers of who told something, of who sat together and of
 * what is only pointed back to are none, or are told in passing.
 */
final class Worth {

  private static final double SURE = 0.85;
  private static final double LIKELY = 0.7;
  private static final double DOUBTFUL = 0.55;

  /** What is told in passing stays in the dossier; the brief does without it. */
  private static final double PASSING = 0.4;

  /** From so many on, "the 800,000 workers" is a figure, and no pointing back to one. */
  private static final BigDecimal MANY = BigDecimal.valueOf(1_000);

  private final FigureWords words;
  private final Spells spells;
  private final Set<String> tellers;
  private final Set<String> harms;
  private final Set<String> returns;

  Worth(RuleBook book, FigureWords words) {
    this.words = words;
    this.spells = new Spells(words);
    this.tellers = new HashSet<>(book.all("figure-tellers", "verbs"));
    this.harms = verbs(book, List.of("casualties", "damage", "outage", "detention"));
    this.returns = verbs(book, List.of("release", "exchange"));
  }

  private static Set<String> verbs(RuleBook book, List<String> sorts) {
    Set<String> verbs = new HashSet<>();
    book.rules("incidents").stream()
        .filter(rule -> sorts.contains(rule.name()))
        .forEach(rule -> verbs.addAll(rule.all("verbs")));
    return verbs;
  }

  /**
   * How sure it is that the amount is a figure of the dossier; empty when it is none.
   *
   * @param carriedOver whether a number without a noun counts what was counted before it
   */
  Optional<Double> of(
      Sentence sentence, Amount amount, Measure.Words measure, boolean carriedOver) {
    if (amount.duration()) {
      return spells.worth(sentence, amount, measure);
    }
    if (isOfMarkets(sentence, amount, measure) || words.isMargin(sentence, amount.first())) {
      return Optional.empty();
    }
    if (amount.isCount() && tells(sentence, measure)) {
      return Optional.empty();
    }
    if (amount.unit() != null) {
      if (words.isLength(amount.unit()) && isDirection(sentence, amount.last())) {
        return Optional.of(PASSING);
      }
      boolean empty = "percent".equals(amount.unit()) && amount.value().intValue() == 100;
      return empty ? Optional.empty() : Optional.of(SURE);
    }
    if (amount.isFraction()) {
      return fraction(sentence, amount);
    }
    return count(sentence, amount, measure, carriedOver);
  }

  /** A half that is a place ("the northern half") or a threshold ("a two-thirds vote") is none. */
  private Optional<Double> fraction(Sentence sentence, Amount amount) {
    int before = amount.first() - 1;
    boolean placed = before >= 0 && sentence.token(before).tag().matches("JJ.*|PRP\\$|POS");
    int last = amount.last();
    int after = last + 1 < sentence.size() && is(sentence, last + 1, "-") ? last + 2 : last + 1;
    boolean threshold =
        after < sentence.size() && words.isThreshold(EventWords.lemma(sentence, after));
    boolean none = amount.value().signum() == 0;
    return placed || threshold || none ? Optional.empty() : Optional.of(LIKELY);
  }

  private Optional<Double> count(
      Sentence sentence, Amount amount, Measure.Words measure, boolean carriedOver) {
    int noun = measure.noun();
    String counted = noun < 0 ? "" : EventWords.lemma(sentence, noun);
    boolean suffers = measure.verb() >= 0 && isOne(sentence, measure.verb(), harms);
    boolean returned = measure.verb() >= 0 && isOne(sentence, measure.verb(), returns);
    boolean ten = amount.digits() && amount.value().compareTo(BigDecimal.TEN) >= 0;
    if (noun >= 0 && !suffers && (isName(sentence, amount, noun) || isSource(sentence, noun))) {
      return Optional.empty();
    }
    boolean victims = suffers && isVictim(sentence, noun);
    boolean sent = noun >= 0 && isOfGuests(sentence, noun);
    if ((words.isGuest(counted) || sent) && !victims && !returned) {
      return words.isSubject(counted) || ten ? Optional.of(PASSING) : Optional.empty();
    }
    if (noun >= 0 && words.isLength(counted + "s") && isDirection(sentence, noun)) {
      return Optional.of(PASSING);
    }
    if (words.isUnitOfTime(counted) || words.isOccasion(counted) && !ten) {
      return Optional.empty();
    }
    if (words.isBystander(counted) && !victims) {
      return ten && !isSmallTalk(counted) ? Optional.of(DOUBTFUL) : Optional.empty();
    }
    boolean subject = noun >= 0 && words.isSubject(sentence, noun);
    boolean happens = suffers || returned;
    boolean one = amount.value().intValue() == 1 && amount.value().scale() <= 0;
    if (one) {
      return happens && subject ? Optional.of(LIKELY) : Optional.empty();
    }
    if (noun >= 0 && !happens && isPointedBack(sentence, amount)) {
      return subject || ten ? Optional.of(PASSING) : Optional.empty();
    }
    if (subject) {
      return Optional.of(SURE);
    }
    if (happens) {
      return Optional.of(LIKELY);
    }
    boolean many = amount.value().compareTo(MANY) >= 0;
    boolean said = noun >= 0 || many || carriedOver || isSubject(sentence, amount.head());
    return ten && said ? Optional.of(DOUBTFUL) : Optional.empty();
  }

  private static boolean isSubject(Sentence sentence, int token) {
    return sentence.token(token).relation().startsWith("nsubj");
  }

  /** Whether something was done to those counted, or they died. */
  private boolean isVictim(Sentence sentence, int noun) {
    if (noun < 0) {
      return true;
    }
    Token token = sentence.token(noun);
    boolean active = token.relation().equals("nsubj") && token.head() >= 0;
    return !active
        || words.isSuffering(EventWords.lemma(sentence, token.head()))
        || sentence.token(token.head()).tag().equals("VBN");
  }

  /** "Representatives of nearly 200 nations". */
  private boolean isOfGuests(Sentence sentence, int noun) {
    int head = sentence.token(noun).head();
    return head >= 0
        && sentence.token(noun).relation().startsWith("nmod")
        && words.isGuest(EventWords.lemma(sentence, head));
  }

  /** "190 miles west of the port" says where, not how much. */
  private boolean isDirection(Sentence sentence, int last) {
    return last + 1 < sentence.size() && words.isDirection(sentence.token(last + 1).word());
  }

  /** "38 North", "a 10": a number that is a name, or a mark. */
  private static boolean isName(Sentence sentence, Amount amount, int noun) {
    Token word = sentence.token(noun);
    boolean several = amount.value().compareTo(BigDecimal.ONE) > 0;
    return several && word.tag().equals("NNP") && noun == amount.last() + 1;
  }

  /** Whether those counted are who told it: "two people familiar with the talks". */
  private boolean isSource(Sentence sentence, int noun) {
    boolean according =
        sentence.dependents(noun, "case").stream()
            .anyMatch(i -> is(sentence, i, "to") && i > 0 && is(sentence, i - 1, "according"));
    return according
        || sentence.dependents(noun, "acl", "amod", "acl:relcl").stream()
            .anyMatch(i -> i > noun && words.isPrivy(EventWords.lemma(sentence, i)));
  }

  /** Whether a small number is one that the report told before: "the 47 senators", "its 11". */
  private static boolean isPointedBack(Sentence sentence, Amount amount) {
    int before = amount.first() - 1;
    while (before > 0 && sentence.token(before).tag().startsWith("JJ")) {
      before--;
    }
    return before >= 0
        && amount.value().compareTo(MANY) < 0
        && (is(sentence, before, "the")
            || is(sentence, before, "these")
            || is(sentence, before, "those")
            || is(sentence, before, "all")
            || sentence.token(before).tag().matches("PRP\\$|POS"));
  }

  private boolean isOfMarkets(Sentence sentence, Amount amount, Measure.Words measure) {
    int after = amount.last() + 1;
    boolean each =
        after + 1 < sentence.size()
            && sentence.token(after).word().matches("a|per|each")
            && is(sentence, after + 1, "share");
    return each
        || words.isMarket(sentence) && (!amount.isMoney() || measure.verb() < 0)
        || amount.unit() != null && words.isQuoted(sentence);
  }

  /** Whether the counted only tell something: "two people said". */
  private boolean tells(Sentence sentence, Measure.Words measure) {
    return measure.verb() >= 0
        && measure.noun() >= 0
        && sentence.token(measure.noun()).head() == measure.verb()
        && sentence.token(measure.noun()).relation().equals("nsubj")
        && isOne(sentence, measure.verb(), tellers);
  }

  private static boolean isOne(Sentence sentence, int verb, Set<String> verbs) {
    return verbs.contains(sentence.token(verb).lemma().toLowerCase(Locale.ROOT));
  }

  private static boolean isSmallTalk(String noun) {
    return List.of("point", "time", "minute").contains(noun);
  }

  private static boolean is(Sentence sentence, int token, String word) {
    return sentence.token(token).word().equalsIgnoreCase(word);
  }
}
