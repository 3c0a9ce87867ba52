package parley.publish.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.domain.Actor;
import parley.domain.Dossier;
import parley.domain.Evidence;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.Value;

/**
 * Turns the facts of a dossier into entries: names for ids, words for values, numbers for reports.
 */
final class Presenter {

  /** A value that is less likely right than this is left out. */
  static final double THRESHOLD = 0.5;

  private final Sources sources;
  private final Map<String, String> actorNames = new TreeMap<>();
  private final Map<String, String> sides = new TreeMap<>();
  private final Map<String, Fact> meetings = new TreeMap<>();

  Presenter(Dossier dossier, Sources sources) {
    this.sources = sources;
    for (Actor actor : dossier.actors()) {
      actorNames.put(actor.id(), Plain.line(actor.name()));
      if (actor.side() != null) {
        sides.put(actor.id(), actor.side());
      }
    }
    dossier.facts(Kind.MEETING).forEach(fact -> meetings.put(fact.id(), fact));
  }

  /** The fact without the values that are too unlikely. */
  Entry entry(Fact fact) {
    return entry(fact, Presenter::isLikely);
  }

  private Entry entry(Fact fact, Predicate<FactValue> wanted) {
    Map<Slot, List<Shown>> slots = new EnumMap<>(Slot.class);
    fact.slots()
        .forEach(
            (slot, values) -> {
              List<Shown> shown =
                  values.stream().filter(wanted).map(value -> show(slot, value)).toList();
              if (!shown.isEmpty()) {
                slots.put(slot, shown);
              }
            });
    return new Entry(fact.id(), fact.kind(), fact.origins(), slots);
  }

  /** A fact that is left out whole, with all its values. */
  Doubt doubt(Fact fact) {
    Set<Slot> asked = needed(fact.kind());
    double confidence =
        fact.slots().entrySet().stream()
            .filter(slot -> asked.contains(slot.getKey()))
            .flatMap(slot -> slot.getValue().stream())
            .mapToDouble(FactValue::confidence)
            .min()
            .orElse(THRESHOLD);
    return new Doubt(
        Wording.capital(fact.kind().label()), entry(fact, _ -> true).slots(), confidence);
  }

  /** The values left out of a fact that is shown; empty when there are none. */
  Optional<Doubt> doubt(Fact fact, Entry shown) {
    Predicate<FactValue> unlikely = value -> !isLikely(value);
    double confidence =
        fact.slots().values().stream()
            .flatMap(List::stream)
            .filter(unlikely)
            .mapToDouble(FactValue::confidence)
            .min()
            .orElse(THRESHOLD);
    Map<Slot, List<Shown>> slots = entry(fact, unlikely).slots();
    return slots.isEmpty()
        ? Optional.empty()
        : Optional.of(new Doubt(Titles.subject(shown), slots, confidence));
  }

  static boolean isLikely(FactValue value) {
    return value.confidence() >= THRESHOLD;
  }

  /** Whether enough of a fact is likely to say it at all. */
  static boolean isTellable(Entry entry) {
    Set<Slot> asked = needed(entry.kind());
    return entry.kind() == Kind.MEETING
        ? asked.stream().anyMatch(slot -> entry.first(slot).isPresent())
        : asked.stream().allMatch(slot -> entry.first(slot).isPresent());
  }

  private static Set<Slot> needed(Kind kind) {
    return switch (kind) {
      case ROLE -> EnumSet.of(Slot.ACTOR, Slot.ROLE);
      case MEETING -> EnumSet.of(Slot.DATES, Slot.PLACE, Slot.PARTICIPANTS);
      case ATTENDANCE -> EnumSet.of(Slot.MEETING, Slot.PERSON);
      case STATEMENT -> EnumSet.of(Slot.QUOTE, Slot.SPEAKER);
      case POSITION -> EnumSet.of(Slot.ACTOR, Slot.STANCE, Slot.CONTENT);
      case INSTRUMENT -> EnumSet.of(Slot.NAME);
      case INCIDENT -> EnumSet.of(Slot.TYPE);
      case FIGURE -> EnumSet.of(Slot.MEASURE, Slot.VALUE);
    };
  }

  Shown show(Slot slot, FactValue value) {
    List<Citation> citations = new ArrayList<>();
    for (Evidence evidence : value.evidence()) {
      int source = sources.get(evidence.passage().report()).number();
      citations.add(new Citation(source, evidence.passage(), name(evidence.attributedTo())));
    }
    return new Shown(
        value.value(),
        text(slot, value.value()),
        side(value.value()),
        value.state(),
        value.reported(),
        value.until(),
        citations);
  }

  /** A value in words. */
  String text(Slot slot, Value value) {
    return switch (value) {
      case Value.Term term -> Wording.term(term.text());
      case Value.Words words -> Plain.line(words.text());
      case Value.Time time -> Wording.dates(time.edtf());
      case Value.Quantity quantity ->
          slot == Slot.ORDINAL
              ? Wording.ordinal(quantity.number())
              : Wording.number(quantity.number());
      case Value.Party party -> actorNames.getOrDefault(party.text(), Plain.line(party.text()));
      case Value.Meeting meeting -> meeting(meeting.text());
    };
  }

  private String side(Value value) {
    return value instanceof Value.Party(String actor) && sides.containsKey(actor)
        ? actorNames.getOrDefault(sides.get(actor), "")
        : "";
  }

  private String meeting(String id) {
    Fact fact = meetings.get(id);
    return fact == null ? Plain.line(id) : Titles.meeting(entry(fact));
  }

  private @Nullable String name(@Nullable String actor) {
    return actor == null ? null : actorNames.getOrDefault(actor, Plain.line(actor));
  }
}
