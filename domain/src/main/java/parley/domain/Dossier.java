package parley.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts, actors and reports of one process, as known on a day.
 *
 * @param asOf reports published up to and including this day are in it; null when none of them has
 *     a day
 * @param documents by id
 * @param actors by id
 * @param facts by kind, then by id
 */
public record Dossier(
    String title,
    @Nullable LocalDate asOf,
    List<Document> documents,
    List<Actor> actors,
    List<Fact> facts,
    List<Disagreement> disagreements,
    List<Failure> failures)
    implements Serializable {

  public Dossier {
    documents = List.copyOf(documents);
    actors = List.copyOf(actors);
    facts = List.copyOf(facts);
    disagreements = List.copyOf(disagreements);
    failures = failures.stream().sorted().distinct().toList();
  }

  public List<Fact> facts(Kind kind) {
    return facts.stream().filter(f -> f.kind() == kind).toList();
  }

  public Optional<Fact> fact(String id) {
    return facts.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  public Optional<Actor> actor(String id) {
    return actors.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  public Optional<Document> document(String id) {
    return documents.stream().filter(d -> d.report().id().equals(id)).findFirst();
  }
}
