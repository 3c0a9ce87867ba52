package parley.publish.export.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.domain.Dossier;
import parley.domain.Edtf;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Kind;
import parley.domain.Slot;
import parley.domain.State;
import parley.domain.Value;
import parley.publish.view.Delegation;
import parley.publish.view.Entry;
import parley.publish.view.Issue;
import parley.publish.view.Measure;
import parley.publish.view.Stand;
import parley.publish.view.StateOfPlay;

/** A table for each kind of fact: a fact a row, with the values that hold or are disputed. */
final class FactTables {

  private static final List<Slot> ACTORS =
      List.of(
          Slot.ACTOR,
          Slot.PARTICIPANTS,
          Slot.PERSON,
          Slot.SIDE,
          Slot.SPEAKER,
          Slot.PARTIES,
          Slot.TARGET,
          Slot.ATTRIBUTED_TO);

  private final Dossier dossier;
  private final Names names;
  private final Set<String> told = new TreeSet<>();

  FactTables(Dossier dossier, Names names, StateOfPlay state) {
    this.dossier = dossier;
    this.names = names;
    entries(state).forEach(entry -> told.add(entry.id()));
  }

  Table of(Kind kind) {
    return new Table(
        kind.label(), columns(kind), dossier.facts(kind).stream().map(this::row).toList());
  }

  static List<Column> columns(Kind kind) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("id", Column.Holds.FACT));
    for (Slot slot : kind.slots()) {
      String name = slot.label();
      switch (holds(kind, slot)) {
        case TERM -> columns.add(Column.ofTerms(name, kind.terms(slot)));
        case ACTOR -> {
          columns.add(Column.of(name, Column.Holds.ACTOR));
          columns.add(Column.of(name + "_name", Column.Holds.TEXT));
        }
        case DATES -> {
          columns.add(Column.of(name, Column.Holds.DATES));
          columns.add(Column.of(name + "_from", Column.Holds.DAY));
          columns.add(Column.of(name + "_to", Column.Holds.DAY));
        }
        case TEXT, NUMBER, CONFIDENCE, DAY, YES_OR_NO, FACT, REPORT ->
            columns.add(Column.of(name, holds(kind, slot)));
      }
    }
    columns.add(Column.of("disputed", Column.Holds.YES_OR_NO));
    columns.add(Column.of("confidence", Column.Holds.CONFIDENCE));
    columns.add(Column.of("first_reported", Column.Holds.DAY));
    columns.add(Column.of("last_reported", Column.Holds.DAY));
    columns.add(Column.of("origins", Column.Holds.NUMBER));
    columns.add(Column.of("sources", Column.Holds.REPORT));
    columns.add(Column.of("in_brief", Column.Holds.YES_OR_NO));
    return columns;
  }

  private static Column.Holds holds(Kind kind, Slot slot) {
    if (!kind.terms(slot).isEmpty()) {
      return Column.Holds.TERM;
    }
    if (ACTORS.contains(slot)) {
      return Column.Holds.ACTOR;
    }
    return switch (slot) {
      case DATES, SAID_ON, DATE -> Column.Holds.DATES;
      case ORDINAL, VALUE -> Column.Holds.NUMBER;
      case MEETING -> Column.Holds.FACT;
      default -> Column.Holds.TEXT;
    };
  }

  private List<String> row(Fact fact) {
    List<String> cells = new ArrayList<>();
    cells.add(Cell.line(fact.id()));
    for (Slot slot : fact.kind().slots()) {
      List<FactValue> values = fact.standing(slot);
      cells.add(values(values));
      switch (holds(fact.kind(), slot)) {
        case ACTOR -> cells.add(Cell.list(values.stream().map(v -> names.of(v.value())).toList()));
        case DATES -> {
          Optional<Edtf> first = values.stream().flatMap(v -> edtf(v.value())).findFirst();
          cells.add(first.map(edtf -> edtf.earliest().toString()).orElse(Cell.EMPTY));
          cells.add(first.map(edtf -> edtf.latest().toString()).orElse(Cell.EMPTY));
        }
        case TEXT, TERM, NUMBER, CONFIDENCE, DAY, YES_OR_NO, FACT, REPORT -> {}
      }
    }
    cells.addAll(support(fact));
    return cells;
  }

  /** One number stands as it is, everything else as text. */
  private static String values(List<FactValue> values) {
    return values.size() == 1 && values.getFirst().value() instanceof Value.Quantity quantity
        ? Cell.number(quantity.number())
        : Cell.list(values.stream().map(v -> v.value().text()).toList());
  }

  private static Stream<Edtf> edtf(Value value) {
    return value instanceof Value.Time time ? Stream.of(time.edtf()) : Stream.empty();
  }

  private List<String> support(Fact fact) {
    List<FactValue> standing =
        fact.kind().slots().stream().flatMap(slot -> fact.standing(slot).stream()).toList();
    TreeSet<LocalDate> days = new TreeSet<>();
    fact.slots().values().stream()
        .flatMap(List::stream)
        .flatMap(value -> Stream.ofNullable(value.reported()))
        .forEach(days::add);
    double weakest = standing.stream().mapToDouble(FactValue::confidence).min().orElse(0);
    boolean disputed = standing.stream().anyMatch(value -> value.state() == State.DISPUTED);
    return List.of(
        Cell.yesOrNo(disputed),
        standing.isEmpty() ? Cell.EMPTY : Cell.confidence(weakest),
        days.isEmpty() ? Cell.EMPTY : Cell.day(days.getFirst()),
        days.isEmpty() ? Cell.EMPTY : Cell.day(days.getLast()),
        Cell.number(fact.origins()),
        Cell.list(names.sources(standing)),
        Cell.yesOrNo(told.contains(fact.id())));
  }

  /** All facts that the brief and the page tell. */
  private static Stream<Entry> entries(StateOfPlay state) {
    return Stream.of(
            state.roles().stream(),
            state.agenda().all().stream(),
            state.delegations().stream()
                .map(Delegation::benches)
                .flatMap(List::stream)
                .flatMap(bench -> bench.seats().stream()),
            state.statements().stream(),
            state.issues().stream().map(Issue::stands).flatMap(List::stream).map(Stand::entry),
            state.instruments().stream(),
            state.incidents().stream(),
            state.measures().stream().map(Measure::figures).flatMap(List::stream))
        .flatMap(entries -> entries)
        .sorted(Comparator.comparing(Entry::id));
  }
}
