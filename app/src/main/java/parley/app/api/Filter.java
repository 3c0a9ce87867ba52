package parley.app.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.app.serve.Refusal;
import parley.domain.Actor;
import parley.domain.Dossier;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.State;
import parley.domain.Value;

/**
 * Which facts, and which of their values, are asked for.
 *
 * @param kind null for all
 * @param actor the id of somebody whom a value names; null for all
 * @param issue null for all
 * @param state values in this state alone; null for all
 * @param validAt facts that are of this day, or values that stood on it; null for all
 * @param confidence values that are less likely right are left out
 */
record Filter(
    @Nullable Kind kind,
    @Nullable String actor,
    @Nullable String issue,
    @Nullable State state,
    @Nullable LocalDate validAt,
    double confidence) {

  static final Set<String> PARAMETERS =
      Set.of("kind", "actor", "issue", "state", "validAt", "minConfidence");

  /**
   * @param kind the one kind that is asked for; null to take it from the parameters
   * @throws Refusal when a parameter is not as it must be
   */
  static Filter of(Question question, Dossier dossier, @Nullable Kind kind) {
    List<String> states = Arrays.stream(State.values()).map(State::label).toList();
    return new Filter(
        kind == null ? kind(question).orElse(null) : kind,
        question.text("actor").map(name -> actor(dossier, name)).orElse(null),
        question.term("issue", Kind.POSITION.terms(Slot.ISSUE)).orElse(null),
        question
            .term("state", states)
            .map(label -> State.valueOf(label.toUpperCase(Locale.ROOT)))
            .orElse(null),
        question.day("validAt"),
        question.share("minConfidence", 0.5));
  }

  /** The kind of facts that is asked for. */
  static Optional<Kind> kind(Question question) {
    List<String> kinds = Arrays.stream(Kind.values()).map(Kind::label).toList();
    return question.term("kind", kinds).map(label -> Kind.valueOf(label.toUpperCase(Locale.ROOT)));
  }

  private static String actor(Dossier dossier, String name) {
    return dossier
        .actor(name)
        .or(() -> dossier.actors().stream().filter(a -> names(a, name)).findFirst())
        .map(Actor::id)
        .orElseThrow(
            () ->
                Refusal.of(
                    "actor",
                    "The dossier knows nobody as '" + name + "'; /actors lists whom it knows."));
  }

  private static boolean names(Actor actor, String name) {
    return actor.name().equalsIgnoreCase(name) || actor.aliases().contains(name);
  }

  /** The facts that are asked for, each with the values that are. */
  List<Fact> apply(Dossier dossier) {
    return dossier.facts().stream()
        .filter(fact -> kind == null || fact.kind() == kind)
        .filter(fact -> actor == null || has(fact, new Value.Party(actor)))
        .filter(fact -> issue == null || has(fact, new Value.Term(issue)))
        .filter(fact -> isOfItsDay(dossier, fact))
        .flatMap(fact -> narrowed(fact).stream())
        .toList();
  }

  private boolean has(Fact fact, Value value) {
    return fact.slots().values().stream()
        .flatMap(List::stream)
        .anyMatch(each -> each.value().equals(value) && each.confidence() >= confidence);
  }

  /** Whether a fact that has a day of its own has the one that is asked for. */
  private boolean isOfItsDay(Dossier dossier, Fact fact) {
    LocalDate day = validAt;
    return day == null
        || dates(fact)
            .map(slot -> fact.standing(slot).stream().anyMatch(value -> isOn(value, day)))
            .orElseGet(() -> fact.kind() != Kind.ATTENDANCE || isMeetingOn(dossier, fact, day));
  }

  private static boolean isMeetingOn(Dossier dossier, Fact seat, LocalDate day) {
    return seat.standing(Slot.MEETING).stream()
        .flatMap(value -> dossier.fact(value.value().text()).stream())
        .flatMap(meeting -> meeting.standing(Slot.DATES).stream())
        .anyMatch(value -> isOn(value, day));
  }

  private static boolean isOn(FactValue value, LocalDate day) {
    return value.value() instanceof Value.Time(parley.domain.Edtf edtf)
        && !edtf.earliest().isAfter(day)
        && !edtf.latest().isBefore(day);
  }

  /** The slot with a fact's own days. */
  private static Optional<Slot> dates(Fact fact) {
    return switch (fact.kind()) {
      case MEETING -> Optional.of(Slot.DATES);
      case INCIDENT -> Optional.of(Slot.DATE);
      case STATEMENT -> Optional.of(Slot.SAID_ON);
      case ROLE, ATTENDANCE, POSITION, INSTRUMENT, FIGURE -> Optional.empty();
    };
  }

  private Optional<Fact> narrowed(Fact fact) {
    Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);
    boolean timeless = dates(fact).isEmpty() && fact.kind() != Kind.ATTENDANCE;
    fact.slots()
        .forEach(
            (slot, values) -> {
              List<FactValue> wanted =
                  values.stream()
                      .filter(value -> state == null || value.state() == state)
                      .filter(value -> value.confidence() >= confidence)
                      .filter(value -> !timeless || stood(value))
                      .toList();
              if (!wanted.isEmpty()) {
                slots.put(slot, wanted);
              }
            });
    return slots.isEmpty()
        ? Optional.empty()
        : Optional.of(new Fact(fact.id(), fact.kind(), fact.origins(), slots));
  }

  private boolean stood(FactValue value) {
    LocalDate day = validAt;
    return day == null
        || (!Objects.requireNonNullElse(value.reported(), LocalDate.MIN).isAfter(day)
            && Objects.requireNonNullElse(value.until(), LocalDate.MAX).isAfter(day)
            && !(value.state() == State.SUPERSEDED && value.until() == null));
  }
}
