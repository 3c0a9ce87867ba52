package parley.publish.view;

import java.util.Comparator;
import java.util.List;
import parley.domain.Actor;
import parley.domain.Dossier;

/**
 * Somebody in a dossier, with all spellings.
 *
 * @param id the actor's id
 * @param side for whom he, she or it stands; empty for nobody else
 * @param spellings other names, in order
 */
public record Who(String id, String name, String type, String side, List<String> spellings) {

  public Who {
    spellings = List.copyOf(spellings);
  }

  /** Everybody, by name. */
  public static List<Who> all(Dossier dossier) {
    return dossier.actors().stream()
        .map(actor -> of(dossier, actor))
        .sorted(Comparator.comparing(Who::name).thenComparing(Who::id))
        .toList();
  }

  private static Who of(Dossier dossier, Actor actor) {
    String side =
        actor.side() == null
            ? ""
            : dossier.actor(actor.side()).map(Actor::name).map(Plain::line).orElse("");
    return new Who(
        actor.id(),
        Plain.line(actor.name()),
        actor.type().label(),
        side.equals(Plain.line(actor.name())) ? "" : side,
        actor.aliases().stream().filter(alias -> !alias.equals(actor.name())).toList());
  }
}
