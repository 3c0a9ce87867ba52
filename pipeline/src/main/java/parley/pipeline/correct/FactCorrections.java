package parley.pipeline.correct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.domain.Actor;
import parley.domain.Correction;
import parley.domain.Correction.NamedActor;
import parley.domain.Correction.NamedFact;
import parley.domain.Disagreement;
import parley.domain.Document;
import parley.domain.Dossier;
import parley.domain.Evidence;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.Slot;
import parley.domain.State;
import parley.domain.Value;
import parley.pipeline.reconcile.Disagreements;

/** A dossier while its facts are being corrected. */
final class FactCorrections {

  private static final Comparator<Fact> ORDER =
      Comparator.comparing(Fact::kind).thenComparing(Fact::id);

  private final Dossier dossier;
  private final FactParts parts;
  private final Map<String, Fact> facts = new TreeMap<>();
  private final List<Document> documents;
  private final Set<String> touched = new TreeSet<>();

  FactCorrections(Dossier dossier) {
    this.dossier = dossier;
    this.parts = new FactParts(dossier.documents());
    this.documents = new ArrayList<>(dossier.documents());
    dossier.facts().forEach(fact -> facts.put(fact.id(), fact));
  }

  Corrections.Corrected apply(List<Correction> corrections) {
    TreeSet<Long> idle = new TreeSet<>();
    for (Correction correction : corrections) {
      Note note = new Note(correction);
      if (apply(correction.change(), note)) {
        documents.add(note.document());
      } else {
        idle.add(correction.number());
      }
    }
    return new Corrections.Corrected(corrected(), idle);
  }

  private Dossier corrected() {
    List<Fact> sorted = facts.values().stream().sorted(ORDER).toList();
    List<Disagreement> disagreements = new ArrayList<>();
    for (Fact fact : sorted) {
      if (touched.contains(fact.id())) {
        disagreements.addAll(Disagreements.in(List.of(fact)));
      } else {
        dossier.disagreements().stream()
            .filter(disagreement -> disagreement.fact().equals(fact.id()))
            .forEach(disagreements::add);
      }
    }
    return new Dossier(
        dossier.title(),
        dossier.asOf(),
        documents.stream()
            .sorted(Comparator.comparing((Document document) -> document.report().id()))
            .toList(),
        dossier.actors(),
        sorted,
        disagreements,
        dossier.failures());
  }

  private boolean apply(Correction.Change change, Note note) {
    return switch (change) {
      case Correction.MergeActors merge -> hasActor(merge.kept());
      case Correction.SplitActor split ->
          hasActor(split.actor())
              || dossier.actors().stream().anyMatch(a -> a.name().equals(split.name()));
      case Correction.MergeFacts merge -> merge(merge);
      case Correction.SplitFact split -> on(split.fact(), fact -> split(fact, split.reports()));
      case Correction.SetValue set -> on(set.fact(), fact -> set(fact, set, note));
      case Correction.RejectValue reject ->
          on(reject.fact(), fact -> reject(fact, reject.slot(), reject.value(), note));
      case Correction.RejectFact reject -> on(reject.fact(), this::drop);
      case Correction.Undo _ -> false;
    };
  }

  private boolean hasActor(NamedActor named) {
    return dossier.actors().stream()
        .anyMatch(
            (Actor actor) ->
                actor.id().equals(named.id()) || named.spellings().contains(actor.name()));
  }

  /** Does something to a fact, and says whether it was there and the doing did anything. */
  private boolean on(NamedFact named, java.util.function.Predicate<Fact> doing) {
    return find(named).filter(doing).isPresent();
  }

  /**
   * The fact that the desk pointed to: of its kind, the one that shares most of its words; of
   * equals the one with its id. Its id may have changed when a meeting was moved or the reports
   * were read anew.
   */
  private Optional<Fact> find(NamedFact named) {
    Optional<Fact> closest =
        facts.values().stream()
            .filter(fact -> fact.kind() == named.kind())
            .filter(fact -> shared(fact, named) > 0)
            .max(
                Comparator.comparingLong((Fact fact) -> shared(fact, named))
                    .thenComparing(fact -> fact.id().equals(named.id()))
                    .thenComparing(Fact::id, Comparator.reverseOrder()));
    return closest.or(
        () ->
            Optional.ofNullable(facts.get(named.id())).filter(fact -> fact.kind() == named.kind()));
  }

  private static long shared(Fact fact, NamedFact named) {
    Set<Passage> passages = new LinkedHashSet<>();
    values(fact).flatMap(v -> v.evidence().stream()).map(Evidence::passage).forEach(passages::add);
    return named.passages().stream()
        .filter(passage -> passages.stream().anyMatch(other -> overlap(passage, other)))
        .count();
  }

  private static boolean overlap(Passage one, Passage other) {
    return one.report().equals(other.report())
        && one.start() < other.end()
        && other.start() < one.end();
  }

  private static Stream<FactValue> values(Fact fact) {
    return fact.slots().values().stream().flatMap(List::stream);
  }

  private void put(Fact fact) {
    facts.put(fact.id(), fact);
    touched.add(fact.id());
  }

  private boolean merge(Correction.MergeFacts merge) {
    Optional<Fact> kept = find(merge.kept());
    boolean merged = false;
    for (NamedFact named : merge.others()) {
      Optional<Fact> other = find(named);
      if (kept.isPresent() && other.isPresent() && !other.get().id().equals(kept.get().id())) {
        facts.remove(other.get().id());
        put(parts.union(kept.get(), other.get()));
        repoint(other.get().id(), kept.get().id());
        kept = Optional.ofNullable(facts.get(kept.get().id()));
        merged = true;
      }
    }
    return merged;
  }

  /** What names a meeting that is part of another now names that. */
  private void repoint(String from, String to) {
    for (Fact fact : List.copyOf(facts.values())) {
      if (fact.kind() == Kind.ATTENDANCE && names(fact, from)) {
        Map<Slot, List<FactValue>> slots = new EnumMap<>(fact.slots());
        slots.put(
            Slot.MEETING,
            fact.values(Slot.MEETING).stream()
                .map(
                    value ->
                        value.value().text().equals(from)
                            ? FactParts.with(value, new Value.Meeting(to))
                            : value)
                .toList());
        put(new Fact(fact.id(), fact.kind(), fact.origins(), slots));
      }
    }
  }

  private static boolean names(Fact attendance, String meeting) {
    return attendance.values(Slot.MEETING).stream()
        .anyMatch(value -> value.value().text().equals(meeting));
  }

  private boolean split(Fact fact, Set<String> reports) {
    Optional<Fact> rest = parts.of(fact, fact.id(), report -> !reports.contains(report));
    Optional<Fact> other = parts.of(fact, free(fact.id()), reports::contains);
    if (rest.isEmpty() || other.isEmpty()) {
      return false;
    }
    put(rest.get());
    put(other.get());
    return true;
  }

  private String free(String id) {
    int number = 2;
    while (facts.containsKey(id + "-" + number)) {
      number++;
    }
    return id + "-" + number;
  }

  private boolean set(Fact fact, Correction.SetValue set, Note note) {
    List<Evidence> evidence = new ArrayList<>(List.of(note.evidence()));
    @Nullable Passage passage = set.passage();
    if (passage != null && dossier.document(passage.report()).isPresent()) {
      evidence.add(new Evidence(passage, null));
    }
    List<FactValue> values = new ArrayList<>();
    for (FactValue value : fact.values(set.slot())) {
      if (value.value().equals(set.value())) {
        evidence.addAll(value.evidence());
      } else {
        values.add(FactParts.isList(set.slot()) ? value : FactParts.fallen(value));
      }
    }
    values.addFirst(new FactValue(set.value(), State.CURRENT, null, null, 1.0, evidence));
    replace(fact, set.slot(), values);
    return true;
  }

  private boolean reject(Fact fact, Slot slot, Value rejected, Note note) {
    List<FactValue> values = new ArrayList<>();
    boolean found = false;
    for (FactValue value : fact.values(slot)) {
      boolean same = value.value().equals(rejected);
      found |= same;
      values.add(same ? FactParts.with(FactParts.fallen(value), note.evidence()) : value);
    }
    if (found) {
      replace(fact, slot, FactParts.settled(values));
    }
    return found;
  }

  private void replace(Fact fact, Slot slot, List<FactValue> values) {
    Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);
    slots.putAll(fact.slots());
    slots.put(slot, FactParts.standingFirst(values));
    put(new Fact(fact.id(), fact.kind(), fact.origins(), slots));
  }

  /** A meeting goes with those who are said to have sat in it. */
  private boolean drop(Fact fact) {
    facts.remove(fact.id());
    facts.values().removeIf(other -> other.kind() == Kind.ATTENDANCE && names(other, fact.id()));
    return true;
  }
}
