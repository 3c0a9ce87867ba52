package parley.pipeline.correct;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Correction;
import parley.domain.Correction.NamedActor;
import parley.domain.Ids;
import parley.domain.Passage;
import parley.domain.Reading;
import parley.domain.ReportedActor;
import parley.domain.Slot;
import parley.domain.Value;

/**
 * Gives reported actors the names that the desk says they bear, so that reconciling makes one actor
 * of those that are one, and two of those that are two. Claims keep their ids.
 */
final class ActorCorrections {

  private final List<Correction> corrections;

  ActorCorrections(List<Correction> corrections) {
    this.corrections = corrections;
  }

  Reading in(Reading reading) {
    Reading corrected = reading;
    for (Correction correction : corrections) {
      corrected =
          switch (correction.change()) {
            case Correction.MergeActors merge -> merged(corrected, merge);
            case Correction.SplitActor split -> split(corrected, split);
            case Correction.MergeFacts _,
                Correction.SplitFact _,
                Correction.SetValue _,
                Correction.RejectValue _,
                Correction.RejectFact _,
                Correction.Undo _ ->
                corrected;
          };
    }
    return corrected;
  }

  private static Reading merged(Reading reading, Correction.MergeActors merge) {
    NamedActor kept = merge.kept();
    Optional<ReportedActor> there =
        reading.actors().stream().filter(actor -> bears(actor, kept)).findFirst();
    return renamed(
        reading,
        actor -> {
          if (bears(actor, kept) || merge.others().stream().noneMatch(o -> bears(actor, o))) {
            return actor;
          }
          String key =
              there
                  .map(ReportedActor::key)
                  .orElse(kept.type() == ActorType.COUNTRY ? kept.id() : actor.key());
          return named(actor, key, kept.name(), kept.type());
        });
  }

  private static Reading split(Reading reading, Correction.SplitActor split) {
    if (!split.reports().isEmpty() && !split.reports().contains(reading.report().id())) {
      return reading;
    }
    return renamed(
        reading,
        actor -> {
          boolean other =
              bears(actor, split.actor())
                  && (split.spellings().isEmpty() || split.spellings().contains(actor.name()));
          String key = actor.type() == ActorType.COUNTRY ? Ids.slug(split.name()) : actor.key();
          return other ? named(actor, key, split.name(), actor.type()) : actor;
        });
  }

  private static boolean bears(ReportedActor actor, NamedActor named) {
    return actor.type() == named.type()
        && !actor.unnamed()
        && named.spellings().contains(actor.name());
  }

  private static ReportedActor named(ReportedActor actor, String key, String name, ActorType type) {
    TreeSet<String> aliases = new TreeSet<>(actor.aliases());
    aliases.add(actor.name());
    aliases.remove(name);
    return new ReportedActor(
        key, name, aliases, type, actor.side(), actor.offices(), actor.unnamed(), actor.passages());
  }

  private static Reading renamed(Reading reading, UnaryOperator<ReportedActor> naming) {
    Map<String, String> keys = new TreeMap<>();
    Map<String, ReportedActor> actors = new LinkedHashMap<>();
    boolean changed = false;
    for (ReportedActor actor : reading.actors()) {
      ReportedActor named = naming.apply(actor);
      changed |= !named.equals(actor);
      keys.put(actor.key(), named.key());
      actors.merge(named.key(), named, ActorCorrections::one);
    }
    return changed
        ? new Reading(reading.report(), sided(actors, keys), claims(reading, keys))
        : reading;
  }

  /** Two actors of a report that are one. */
  private static ReportedActor one(ReportedActor first, ReportedActor second) {
    TreeSet<String> aliases = new TreeSet<>(first.aliases());
    aliases.addAll(second.aliases());
    aliases.add(second.name());
    aliases.remove(first.name());
    List<Cited> offices = new ArrayList<>(first.offices());
    second.offices().stream().filter(office -> !offices.contains(office)).forEach(offices::add);
    List<Passage> passages = new ArrayList<>(first.passages());
    passages.addAll(second.passages());
    return new ReportedActor(
        first.key(),
        first.name(),
        aliases,
        first.type(),
        first.side() == null ? second.side() : first.side(),
        offices,
        first.unnamed(),
        passages);
  }

  private static List<ReportedActor> sided(
      Map<String, ReportedActor> actors, Map<String, String> keys) {
    return actors.values().stream()
        .map(
            actor ->
                new ReportedActor(
                    actor.key(),
                    actor.name(),
                    actor.aliases(),
                    actor.type(),
                    side(actor, keys),
                    actor.offices(),
                    actor.unnamed(),
                    actor.passages()))
        .toList();
  }

  private static @Nullable String side(ReportedActor actor, Map<String, String> keys) {
    @Nullable String side = key(actor.side(), keys);
    return actor.key().equals(side) ? null : side;
  }

  private static @Nullable String key(@Nullable String key, Map<String, String> keys) {
    return key == null ? null : keys.getOrDefault(key, key);
  }

  private static List<Claim> claims(Reading reading, Map<String, String> keys) {
    List<Claim> claims = new ArrayList<>();
    for (Claim claim : reading.claims()) {
      Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
      claim
          .slots()
          .forEach(
              (slot, values) -> slots.put(slot, values.stream().map(c -> in(c, keys)).toList()));
      claims.add(
          new Claim(
              claim.id(), claim.report(), claim.kind(), slots, key(claim.attributedTo(), keys)));
    }
    return claims;
  }

  private static Cited in(Cited cited, Map<String, String> keys) {
    return cited.value() instanceof Value.Party(String key)
        ? new Cited(
            new Value.Party(keys.getOrDefault(key, key)),
            cited.passages(),
            cited.confidence(),
            cited.former())
        : cited;
  }
}
