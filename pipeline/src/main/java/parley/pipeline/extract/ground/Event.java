package parley.pipeline.extract.ground;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.domain.Span;
import parley.pipeline.annotate.TimeMention;
import parley.pipeline.extract.ground.EventWords.Trigger;

/**
 * Something that a sentence says happened, with its circumstances.
 *
 * @param targets those among the cast to whom it was done
 * @param target the words that name to whom or to what it was done, or null
 * @param time when, resolved, or null
 * @param description the clause
 * @param teller whose claim it is, or empty
 */
record Event(
    Trigger trigger,
    Reality.Standing standing,
    List<Doer> actors,
    List<Doer> targets,
    @Nullable Span target,
    List<Span> places,
    @Nullable TimeMention time,
    Span description,
    Optional<Teller> teller) {

  /** How many of actor, place, day and target are known. */
  int weight() {
    return (actors.isEmpty() ? 0 : 1)
        + (places.isEmpty() ? 0 : 1)
        + (time == null ? 0 : 1)
        + (target == null ? 0 : 1);
  }

  /** Both as one: two words for one event in a sentence. The fuller one leads. */
  Event joined(Event other) {
    Event lead = other.weight() > weight() ? other : this;
    Event more = lead == this ? other : this;
    Set<Span> where = new LinkedHashSet<>(lead.places);
    where.addAll(more.places);
    return new Event(
        lead.trigger,
        lead.standing,
        lead.actors,
        lead.targets.isEmpty() ? more.targets : lead.targets,
        lead.target == null ? more.target : lead.target,
        List.copyOf(where),
        lead.time == null ? more.time : lead.time,
        lead.description.length() >= more.description.length()
            ? lead.description
            : more.description,
        lead.teller.isPresent() ? lead.teller : more.teller);
  }
}
