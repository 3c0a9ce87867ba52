package parley.publish.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import parley.domain.Document;
import parley.domain.Dossier;
import parley.domain.Fact;
import parley.domain.Slot;

/**
 * A fact with everything that a desk can correct in it.
 *
 * @param entry the fact
 * @param telling the fact in one line
 * @param rows a row for each slot that its kind has
 * @param alike other facts of its kind, with which it could be one
 * @param reports the reports that tell of it, by id, with their labels
 */
public record FactSheet(
    Entry entry,
    String telling,
    List<Row> rows,
    List<Choice> alike,
    List<Choice> reports,
    Sources sources) {

  /**
   * A slot.
   *
   * @param values whatever their state
   * @param terms the closed set of its values; empty when it has none
   */
  public record Row(Slot slot, String name, List<Shown> values, List<String> terms) {
    public Row {
      values = List.copyOf(values);
      terms = List.copyOf(terms);
    }
  }

  /** Something to choose, by its id, and how a reader knows it. */
  public record Choice(String id, String label) {}

  /** All reports that a correction can rest on, those that tell of the fact first. */
  public List<Choice> readable() {
    List<Choice> readable = new ArrayList<>(reports);
    sources.all().stream()
        .filter(source -> !source.document().isCorrection())
        .map(FactSheet::choice)
        .filter(choice -> !reports.contains(choice))
        .forEach(readable::add);
    return readable;
  }

  private static Choice choice(Source source) {
    return new Choice(source.report().id(), "[" + source.number() + "] " + source.label());
  }

  public FactSheet {
    rows = List.copyOf(rows);
    alike = List.copyOf(alike);
    reports = List.copyOf(reports);
  }

  /**
   * The sheet of the fact with this id, or with this place on the page; empty when there is none.
   */
  public static Optional<FactSheet> find(Dossier dossier, String idOrAnchor) {
    Sources sources = Sources.of(dossier);
    Presenter presenter = new Presenter(dossier, sources);
    return dossier.facts().stream()
        .filter(
            fact ->
                fact.id().equals(idOrAnchor) || presenter.entry(fact).anchor().equals(idOrAnchor))
        .findFirst()
        .map(fact -> of(dossier, sources, presenter, fact));
  }

  /** Every fact that can be told, by kind, in one line. */
  public static List<Choice> all(Dossier dossier) {
    Presenter presenter = new Presenter(dossier, Sources.of(dossier));
    return dossier.facts().stream()
        .map(presenter::entry)
        .filter(Presenter::isTellable)
        .map(entry -> new Choice(entry.id(), Wording.capital(Telling.of(entry))))
        .toList();
  }

  private static FactSheet of(Dossier dossier, Sources sources, Presenter presenter, Fact fact) {
    Entry entry = presenter.entry(fact);
    List<Row> rows = new ArrayList<>();
    for (Slot slot : fact.kind().slots()) {
      rows.add(new Row(slot, Wording.slot(slot), entry.values(slot), fact.kind().terms(slot)));
    }
    List<Choice> alike =
        dossier.facts(fact.kind()).stream()
            .filter(other -> !other.id().equals(fact.id()))
            .map(presenter::entry)
            .filter(Presenter::isTellable)
            .map(other -> new Choice(other.id(), Wording.capital(Telling.of(other))))
            .sorted(Comparator.comparing(Choice::label))
            .toList();
    TreeSet<Integer> numbers = new TreeSet<>();
    entry.slots().values().stream()
        .flatMap(List::stream)
        .flatMap(shown -> shown.citations().stream())
        .filter(citation -> !Document.isCorrectionId(citation.passage().report()))
        .forEach(citation -> numbers.add(citation.source()));
    List<Choice> reports = numbers.stream().map(sources::get).map(FactSheet::choice).toList();
    return new FactSheet(entry, Wording.capital(Telling.of(entry)), rows, alike, reports, sources);
  }
}
