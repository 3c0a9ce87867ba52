package parley.publish.export.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.domain.Actor;
import parley.domain.Dossier;
import parley.domain.FactValue;
import parley.domain.Value;
import parley.publish.view.Sources;

/** What ids mean: the names of actors, the numbers of reports. */
final class Names {

  private final Map<String, String> actors = new TreeMap<>();
  private final Sources sources;

  Names(Dossier dossier, Sources sources) {
    dossier.actors().forEach((Actor actor) -> actors.put(actor.id(), actor.name()));
    this.sources = sources;
  }

  /** The name of an actor; of any other value its text. */
  String of(Value value) {
    return switch (value) {
      case Value.Party party -> of(party.text());
      case Value.Term _, Value.Words _, Value.Time _, Value.Quantity _, Value.Meeting _ ->
          value.text();
    };
  }

  /** The name of the actor with an id; without an id nothing. */
  String of(@Nullable String actor) {
    return actor == null ? Cell.EMPTY : actors.getOrDefault(actor, actor);
  }

  int source(String report) {
    return sources.get(report).number();
  }

  /** The numbers of the reports that values rest on, each once, in order. */
  List<String> sources(Collection<FactValue> values) {
    return values.stream()
        .flatMap(value -> value.evidence().stream())
        .map(evidence -> source(evidence.passage().report()))
        .distinct()
        .sorted()
        .map(Object::toString)
        .toList();
  }
}
