package parley.publish.view;

import java.util.List;
import parley.domain.Dossier;
import parley.domain.Kind;

/**
 * The facts of a dossier as a reader sees them, without what is more likely wrong than right.
 *
 * @param all by kind, then by id
 * @param sources the reports that they cite, by number
 */
public record Entries(List<Entry> all, Sources sources) {

  public Entries {
    all = List.copyOf(all);
  }

  public static Entries of(Dossier dossier) {
    Sources sources = Sources.of(dossier);
    Presenter presenter = new Presenter(dossier, sources);
    return new Entries(
        dossier.facts().stream().map(presenter::entry).filter(Presenter::isTellable).toList(),
        sources);
  }

  /** Those of a kind, by id. */
  public List<Entry> of(Kind kind) {
    return all.stream().filter(entry -> entry.kind() == kind).toList();
  }
}
