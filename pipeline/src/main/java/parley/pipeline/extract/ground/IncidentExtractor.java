package parley.pipeline.extract.ground;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.Span;
import parley.domain.Value;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.Extractor;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.ground.Reality.Standing;
import parley.pipeline.rules.RuleBook;

/**
 * Incidents: what happens on the ground, with who does it, to whom, where and when. An event
 * without any of these is none, and neither is one that is only wished, feared, planned or denied.
 */
public final class IncidentExtractor implements Extractor {

  private final RuleBook book;
  private final EventWords words;

  public IncidentExtractor(RuleBook book) {
    this.book = book;
    this.words = new EventWords(book);
  }

  @Override
  public List<Claim> extract(Scene scene) {
    EventReader reader = new EventReader(scene, words, new Tellers(scene, book));
    List<Told> all = new ArrayList<>();
    for (Sentence sentence : scene.annotated().sentences()) {
      reader.read(sentence).forEach(event -> all.add(new Told(sentence, event)));
    }
    return all.stream()
        .filter(told -> !isRepeatedBelow(told, all))
        .map(told -> claim(scene, told.sentence(), told.event()))
        .toList();
  }

  private record Told(Sentence sentence, Event event) {}

  /** Whether a headline says what a sentence of the report tells in full. */
  private static boolean isRepeatedBelow(Told told, List<Told> all) {
    boolean headline =
        told.sentence().paragraph() == 0
            && !told.sentence().token(told.sentence().size() - 1).tag().equals(".");
    return headline
        && all.stream()
            .anyMatch(
                other ->
                    other.sentence().paragraph() > 0
                        && other.event().trigger().type().equals(told.event().trigger().type())
                        && isOfOne(told.event(), other.event()));
  }

  private static boolean isOfOne(Event headline, Event event) {
    List<String> one = headline.actors().stream().map(Doer::actor).toList();
    List<String> other = event.actors().stream().map(Doer::actor).toList();
    return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
  }

  private static Claim claim(Scene scene, Sentence sentence, Event event) {
    double sure = (5 + event.weight() + (event.standing() == Standing.REAL ? 1 : 0)) / 10.0;
    double confidence = Math.min(0.9, sure);
    Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
    Span trigger = sentence.token(event.trigger().token()).span();
    slots.put(
        Slot.TYPE,
        List.of(
            Cited.of(new Value.Term(event.trigger().type()), confidence, scene.passage(trigger))));
    if (!event.actors().isEmpty()) {
      slots.put(Slot.ACTOR, parties(scene, event.actors(), confidence));
    }
    if (!event.targets().isEmpty()) {
      slots.put(Slot.TARGET, parties(scene, event.targets(), confidence));
    } else if (event.target() != null) {
      slots.put(Slot.TARGET, List.of(words(scene, event.target(), confidence)));
    }
    if (!event.places().isEmpty()) {
      slots.put(Slot.PLACE, event.places().stream().map(p -> words(scene, p, confidence)).toList());
    }
    if (event.time() != null && event.time().resolved() != null) {
      Value day = new Value.Time(event.time().resolved());
      slots.put(Slot.DATE, List.of(Cited.of(day, confidence, scene.passage(event.time().span()))));
    }
    slots.put(Slot.DESCRIPTION, List.of(words(scene, event.description(), confidence)));
    return Claim.of(
        scene.report().id(), Kind.INCIDENT, slots, event.teller().map(Teller::actor).orElse(null));
  }

  private static List<Cited> parties(Scene scene, List<Doer> doers, double confidence) {
    return doers.stream()
        .map(d -> Cited.of(new Value.Party(d.actor()), confidence, scene.passage(d.span())))
        .toList();
  }

  private static Cited words(Scene scene, Span span, double confidence) {
    String text = span.of(scene.report().text()).replaceAll("\\s+", " ").strip();
    return Cited.of(new Value.Words(text), confidence, scene.passage(span));
  }
}
