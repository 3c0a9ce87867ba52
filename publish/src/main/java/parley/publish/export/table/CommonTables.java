package parley.publish.export.table;

import static parley.publish.export.table.Column.Holds.ACTOR;
import static parley.publish.export.table.Column.Holds.CONFIDENCE;
import static parley.publish.export.table.Column.Holds.DAY;
import static parley.publish.export.table.Column.Holds.FACT;
import static parley.publish.export.table.Column.Holds.NUMBER;
import static parley.publish.export.table.Column.Holds.REPORT;
import static parley.publish.export.table.Column.Holds.TEXT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.domain.Actor;
import parley.domain.ActorType;
import parley.domain.Disagreement;
import parley.domain.Dossier;
import parley.domain.Evidence;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Failure;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.Publication;
import parley.domain.Report;
import parley.domain.Slot;
import parley.domain.State;
import parley.domain.Value;
import parley.publish.view.Source;
import parley.publish.view.Sources;

/** The tables that go over all kinds: values, citations, disagreements, actors, sources. */
final class CommonTables {

  private static final List<String> KINDS = labels(Kind.values(), Kind::label);

  private final Dossier dossier;
  private final Names names;
  private final Sources sources;

  CommonTables(Dossier dossier, Names names, Sources sources) {
    this.dossier = dossier;
    this.names = names;
    this.sources = sources;
  }

  List<Table> all() {
    return List.of(values(), citations(), disagreements(), actors(), sources(), failures());
  }

  /** A value of a fact with its place: the number counts the values of a slot from 1. */
  private record Placed(Fact fact, Slot slot, int number, FactValue value) {}

  private Stream<Placed> placed() {
    List<Placed> all = new ArrayList<>();
    for (Fact fact : dossier.facts()) {
      fact.slots()
          .forEach(
              (slot, values) -> {
                for (int i = 0; i < values.size(); i++) {
                  all.add(new Placed(fact, slot, i + 1, values.get(i)));
                }
              });
    }
    return all.stream();
  }

  private Table values() {
    List<Column> columns =
        List.of(
            Column.of("fact", FACT),
            Column.ofTerms("kind", KINDS),
            Column.of("slot", TEXT),
            Column.of("number", NUMBER),
            Column.of("value", TEXT),
            Column.of("value_name", TEXT),
            Column.ofTerms("state", labels(State.values(), State::label)),
            Column.of("reported", DAY),
            Column.of("until", DAY),
            Column.of("confidence", CONFIDENCE),
            Column.of("sources", REPORT));
    return new Table("values", columns, placed().map(this::value).toList());
  }

  private List<String> value(Placed at) {
    FactValue value = at.value();
    return List.of(
        Cell.line(at.fact().id()),
        at.fact().kind().label(),
        at.slot().label(),
        Cell.number(at.number()),
        text(value.value()),
        value.value() instanceof Value.Quantity quantity
            ? Cell.number(quantity.number())
            : Cell.line(names.of(value.value())),
        value.state().label(),
        Cell.day(value.reported()),
        Cell.day(value.until()),
        Cell.confidence(value.confidence()),
        Cell.list(names.sources(List.of(value))));
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Quantity quantity -> Cell.number(quantity.number());
      case Value.Term _, Value.Words _, Value.Time _, Value.Party _, Value.Meeting _ ->
          Cell.line(value.text());
    };
  }

  private Table citations() {
    List<Column> columns =
        List.of(
            Column.of("fact", FACT),
            Column.of("slot", TEXT),
            Column.of("number", NUMBER),
            Column.of("source", REPORT),
            Column.of("report", TEXT),
            Column.of("start", NUMBER),
            Column.of("end", NUMBER),
            Column.of("exact", TEXT),
            Column.of("attributedTo", ACTOR),
            Column.of("attributedTo_name", TEXT));
    return new Table(
        "citations",
        columns,
        placed()
            .flatMap(at -> at.value().evidence().stream().map(each -> citation(at, each)))
            .toList());
  }

  private List<String> citation(Placed at, Evidence evidence) {
    Passage passage = evidence.passage();
    return List.of(
        Cell.line(at.fact().id()),
        at.slot().label(),
        Cell.number(at.number()),
        Cell.number(names.source(passage.report())),
        Cell.line(passage.report()),
        Cell.number(passage.start()),
        Cell.number(passage.end()),
        Cell.text(passage.exact()),
        Cell.line(evidence.attributedTo()),
        Cell.line(names.of(evidence.attributedTo())));
  }

  private Table disagreements() {
    List<Column> columns =
        List.of(
            Column.of("fact", FACT),
            Column.of("slot", TEXT),
            Column.ofTerms(
                "nature", labels(Disagreement.Nature.values(), Disagreement.Nature::label)),
            Column.of("values", TEXT),
            Column.of("note", TEXT));
    return new Table(
        "disagreements",
        columns,
        dossier.disagreements().stream()
            .map(
                each ->
                    List.of(
                        Cell.line(each.fact()),
                        each.slot().label(),
                        each.nature().label(),
                        Cell.list(each.values().stream().map(names::of).toList()),
                        Cell.line(each.note())))
            .toList());
  }

  private Table actors() {
    List<Column> columns =
        List.of(
            Column.of("id", ACTOR),
            Column.of("name", TEXT),
            Column.ofTerms("type", labels(ActorType.values(), ActorType::label)),
            Column.of("side", ACTOR),
            Column.of("side_name", TEXT),
            Column.of("aliases", TEXT),
            Column.of("offices", TEXT));
    return new Table("actors", columns, dossier.actors().stream().map(this::actor).toList());
  }

  private List<String> actor(Actor actor) {
    return List.of(
        Cell.line(actor.id()),
        Cell.line(actor.name()),
        actor.type().label(),
        Cell.line(actor.side()),
        Cell.line(names.of(actor.side())),
        Cell.list(actor.aliases()),
        Cell.list(actor.offices()));
  }

  private Table sources() {
    List<Column> columns =
        List.of(
            Column.of("number", REPORT),
            Column.of("report", TEXT),
            Column.of("publisher", TEXT),
            Column.of("title", TEXT),
            Column.of("published", DAY),
            Column.ofTerms(
                "published_basis", labels(Publication.Basis.values(), CommonTables::basis)),
            Column.of("wire", TEXT),
            Column.of("copy_of", REPORT),
            Column.of("url", TEXT));
    return new Table("sources", columns, sources.all().stream().map(CommonTables::source).toList());
  }

  private static List<String> source(Source source) {
    Report report = source.report();
    @Nullable Publication publication = report.publication();
    return List.of(
        Cell.number(source.number()),
        Cell.line(report.id()),
        Cell.line(report.publisher()),
        Cell.line(report.title()),
        publication == null ? Cell.EMPTY : Cell.day(publication.day()),
        publication == null ? Cell.EMPTY : basis(publication.basis()),
        Cell.line(report.wire()),
        source.copyOf() == null ? Cell.EMPTY : Cell.number(source.copyOf()),
        Cell.line(report.url()));
  }

  private static String basis(Publication.Basis basis) {
    return basis.name().toLowerCase(Locale.ROOT);
  }

  private Table failures() {
    List<Column> columns =
        List.of(Column.of("source", TEXT), Column.of("stage", TEXT), Column.of("message", TEXT));
    return new Table(
        "failures", columns, dossier.failures().stream().map(CommonTables::failure).toList());
  }

  private static List<String> failure(Failure failure) {
    return List.of(
        Cell.line(failure.source()), Cell.line(failure.stage()), Cell.line(failure.message()));
  }

  private static <T> List<String> labels(T[] values, Function<T, String> label) {
    return Arrays.stream(values).map(label).toList();
  }
}
