package parley.pipeline.extract.ground;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.Slot;
import parley.domain.Value;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.Extractor;
import parley.pipeline.extract.Scene;
import parley.pipeline.rules.RuleBook;

/** Figures: numbers with what they measure, how exact they are and who gives them. */
public final class FigureExtractor implements Extractor {

  private static final double SURE = 0.85;
  private static final double LIKELY = 0.7;
  private static final double DOUBTFUL = 0.55;

  /** How long a war has lasted is told in passing; the brief does without it. */
  private static final double BACKGROUND = 0.4;

  private final RuleBook book;
  private final FigureWords words;

  public FigureExtractor(RuleBook book) {
    this.book = book;
    this.words = new FigureWords(book);
  }

  @Override
  public List<Claim> extract(Scene scene) {
    AmountFinder finder = new AmountFinder(scene.annotated(), words);
    Tellers tellers = new Tellers(scene, book);
    List<Claim> claims = new ArrayList<>();
    for (Sentence sentence : scene.annotated().sentences()) {
      String counted = "";
      for (Amount amount : finder.find(sentence)) {
        Measure.Words own = Measure.of(sentence, scene.report().text(), amount);
        boolean bare = own.noun() < 0 && amount.isCount() && !amount.isFraction();
        Measure.Words measure = bare && !counted.isEmpty() ? own.counting(counted) : own;
        counted = amount.isCount() && own.noun() >= 0 ? sentence.token(own.noun()).word() : counted;
        confidence(sentence, amount, measure)
            .ifPresent(sure -> claims.add(claim(scene, sentence, amount, measure, tellers, sure)));
      }
    }
    return claims;
  }

  private static Claim claim(
      Scene scene,
      Sentence sentence,
      Amount amount,
      Measure.Words measure,
      Tellers tellers,
      double sure) {
    Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
    Passage number = scene.passage(amount.number());
    slots.put(
        Slot.MEASURE,
        List.of(Cited.of(new Value.Words(measure.phrase()), sure, scene.passage(measure.span()))));
    List<Cited> values = new ArrayList<>();
    values.add(Cited.of(new Value.Quantity(amount.value()), sure, number));
    if (amount.upper() != null) {
      values.add(Cited.of(new Value.Quantity(amount.upper()), sure, number));
    }
    slots.put(Slot.VALUE, values);
    if (amount.unit() != null && amount.unitSpan() != null) {
      slots.put(
          Slot.UNIT,
          List.of(
              Cited.of(new Value.Words(amount.unit()), sure, scene.passage(amount.unitSpan()))));
    }
    Passage how = amount.qualifierSpan() == null ? number : scene.passage(amount.qualifierSpan());
    slots.put(Slot.QUALIFIER, List.of(Cited.of(new Value.Term(amount.qualifier()), sure, how)));
    Optional<Teller> teller = tellers.of(sentence, amount.head());
    teller.ifPresent(
        t ->
            slots.put(
                Slot.ATTRIBUTED_TO,
                List.of(
                    Cited.of(
                        t.actor() == null ? new Value.Words(t.words()) : new Value.Party(t.actor()),
                        LIKELY,
                        scene.passage(t.span())))));
    return Claim.of(
        scene.report().id(), Kind.FIGURE, slots, teller.map(Teller::actor).orElse(null));
  }

  /** How sure it is that the amount is a figure of the dossier; empty when it is none. */
  private Optional<Double> confidence(Sentence sentence, Amount amount, Measure.Words measure) {
    String counted = measure.noun() < 0 ? "" : EventWords.lemma(sentence, measure.noun());
    if (amount.duration()) {
      return duration(sentence, amount, measure);
    }
    if (words.isMarket(sentence) && !amount.isMoney()) {
      return Optional.empty();
    }
    if (amount.isCount()
        && measure.verb() >= 0
        && tells(sentence, measure.verb(), measure.noun())) {
      return Optional.empty();
    }
    if (amount.unit() != null) {
      boolean empty = "percent".equals(amount.unit()) && amount.value().intValue() == 100;
      return empty ? Optional.empty() : Optional.of(SURE);
    }
    if (amount.isFraction()) {
      return Optional.of(LIKELY);
    }
    boolean subject = measure.noun() >= 0 && words.isSubject(sentence, measure.noun());
    boolean happens = measure.verb() >= 0 && isHarm(sentence, measure.verb());
    if (words.isBystander(counted) && !happens) {
      return amount.digits() && amount.value().intValue() >= 10 && !isSmallTalk(counted)
          ? Optional.of(DOUBTFUL)
          : Optional.empty();
    }
    boolean one = amount.value().intValue() == 1 && amount.value().scale() <= 0;
    if (one) {
      return happens && subject ? Optional.of(LIKELY) : Optional.empty();
    }
    if (subject) {
      return Optional.of(SURE);
    }
    if (counted.isEmpty()) {
      boolean elliptic = amount.digits() && amount.value().intValue() >= 10;
      return happens ? Optional.of(LIKELY) : elliptic ? Optional.of(DOUBTFUL) : Optional.empty();
    }
    if (happens) {
      return Optional.of(LIKELY);
    }
    return amount.digits() && amount.value().intValue() >= 10
        ? Optional.of(DOUBTFUL)
        : Optional.empty();
  }

  private Optional<Double> duration(Sentence sentence, Amount amount, Measure.Words measure) {
    Token after =
        amount.last() + 1 < sentence.size()
            ? sentence.token(amount.last() + 1)
            : sentence.token(amount.last());
    boolean past =
        List.of("ago", "old", "earlier", "later", "before", "-")
            .contains(after.word().toLowerCase(Locale.ROOT));
    boolean one =
        amount.value().intValue() == 1
            && amount.first() > 0
            && sentence.token(amount.first()).word().equalsIgnoreCase("one")
            && amount.last() == amount.first() + 1
            && measure.verb() < 0;
    String noun = measure.noun() < 0 ? "" : EventWords.lemma(sentence, measure.noun());
    boolean brief = words.isOccasion(noun);
    boolean age = List.of("war", "conflict", "invasion", "fighting").contains(noun);
    return past || one || brief ? Optional.empty() : Optional.of(age ? BACKGROUND : LIKELY);
  }

  /** Whether the counted only tell something: "two people said". */
  private boolean tells(Sentence sentence, int verb, int noun) {
    return noun >= 0
        && sentence.token(noun).head() == verb
        && sentence.token(noun).relation().equals("nsubj")
        && book.all("figure-tellers", "verbs")
            .contains(sentence.token(verb).lemma().toLowerCase(Locale.ROOT));
  }

  private static boolean isSmallTalk(String noun) {
    return List.of("point", "time", "minute").contains(noun);
  }

  private boolean isHarm(Sentence sentence, int verb) {
    return book.rules("incidents").stream()
        .filter(
            r ->
                List.of("casualties", "damage", "outage", "detention", "release", "exchange")
                    .contains(r.name()))
        .anyMatch(
            r -> r.all("verbs").contains(sentence.token(verb).lemma().toLowerCase(Locale.ROOT)));
  }
}
