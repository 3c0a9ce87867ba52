package parley.publish.view;

import parley.domain.Dossier;
import parley.domain.Fact;

/** Facts of a dossier, each in one line, made when it is asked for. */
public final class Tellings {

  private final Presenter presenter;

  private Tellings(Presenter presenter) {
    this.presenter = presenter;
  }

  public static Tellings of(Dossier dossier) {
    return new Tellings(new Presenter(dossier, Sources.of(dossier)));
  }

  /** The fact in one line; empty when too little of it is likely. */
  public String of(Fact fact) {
    Entry entry = presenter.entry(fact);
    return Presenter.isTellable(entry) ? Telling.of(entry) : "";
  }
}
