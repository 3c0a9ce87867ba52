package parley.pipeline.extract.ground;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.Slot;
import parley.domain.Value;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.Extractor;
import parley.pipeline.extract.Scene;
import parley.pipeline.rules.RuleBook;

/** Figures: numbers with what they measure, how exact they are and who gives them. */
public final class FigureExtractor implements Extractor {

  private static final double LIKELY = 0.7;

  private final RuleBook book;
  private final FigureWords words;
  private final Worth worth;

  public FigureExtractor(RuleBook book) {
    this.book = book;
    this.words = new FigureWords(book);
    this.worth = new Worth(book, words);
  }

  @Override
  public List<Claim> extract(Scene scene) {
    AmountFinder finder = new AmountFinder(scene.annotated(), words);
    Tellers tellers = new Tellers(scene, book);
    List<Claim> claims = new ArrayList<>();
    for (Sentence sentence : scene.annotated().sentences()) {
      String counted = "";
      for (Amount amount : finder.find(sentence)) {
        Measure.Words own = Measure.of(sentence, scene.report().text(), amount, words);
        boolean bare = own.noun() < 0 && amount.isCount() && !amount.isFraction();
        Measure.Words measure = bare && !counted.isEmpty() ? own.counting(counted) : own;
        counted = amount.isCount() && own.noun() >= 0 ? sentence.token(own.noun()).word() : counted;
        worth
            .of(sentence, amount, measure, !measure.equals(own))
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
}
