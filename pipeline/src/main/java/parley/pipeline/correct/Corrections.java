package parley.pipeline.correct;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import parley.domain.Correction;
import parley.domain.Dossier;
import parley.domain.Reading;

/**
 * The corrections of a process, in the order in which they were made. Those of actors change the
 * readings, so that reconciling finds what follows from them; those of facts change the dossier.
 */
public final class Corrections {

  private final List<Correction> standing;

  private Corrections(List<Correction> standing) {
    this.standing = standing;
  }

  /**
   * Those of corrections that hold.
   *
   * @param all also those that were taken back
   */
  public static Corrections of(List<Correction> all) {
    return new Corrections(Correction.standing(all));
  }

  /** The readings with the actors that the desk says there are. */
  public List<Reading> in(Collection<Reading> readings) {
    ActorCorrections actors = new ActorCorrections(standing);
    return readings.stream().map(actors::in).toList();
  }

  /**
   * A dossier with what the desk says of its facts.
   *
   * @param dossier of readings that went through {@link #in(Collection)}
   */
  public Corrected in(Dossier dossier) {
    return standing.isEmpty()
        ? new Corrected(dossier, new TreeSet<>())
        : new FactCorrections(dossier).apply(standing);
  }

  /** What a correction says, in one sentence. */
  public static String words(Correction.Change change) {
    return Note.words(change);
  }

  /**
   * A dossier after its correction.
   *
   * @param dossier every correction that changed it is one of its documents, and is cited by the
   *     values that it gave
   * @param idle the numbers of corrections whose fact or actor the dossier does not have
   */
  public record Corrected(Dossier dossier, SortedSet<Long> idle) {}
}
