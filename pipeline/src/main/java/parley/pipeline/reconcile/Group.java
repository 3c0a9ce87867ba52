package parley.pipeline.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Disagreement;
import parley.domain.Evidence;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Slot;
import parley.domain.Value;

/** Testimonies that are about one thing, and what they come to. */
final class Group {

  private final Fold fold;
  private final List<Testimony> members;
  private final List<Testimony> background;
  private final Map<Slot, List<FactValue>> slots;
  private final String name;
  private String id = "";
  private @Nullable Standing standing;

  /**
   * A group as a fact of the dossier.
   *
   * @param disagreements where its values do not say the same
   * @param parties the actors that are values of it
   * @param tellers the actors whose claims it rests on
   */
  record Standing(
      Fact fact, List<Disagreement> disagreements, List<String> parties, List<String> tellers) {}

  Group(Fold fold, List<Testimony> members, List<Testimony> background) {
    this.fold = fold;
    this.members = List.copyOf(members);
    this.background = List.copyOf(background);
    this.slots = fold.slots(this.members, this.background);
    this.name = fold.id(slots);
  }

  List<Testimony> members() {
    return members;
  }

  /** Whether it rests on just these. */
  boolean isOf(List<Testimony> others, List<Testimony> otherBackground) {
    return members.equals(others) && background.equals(otherBackground);
  }

  /** The id that its fact has, unless another has it too. */
  String name() {
    return name;
  }

  /** The least of its claims' ids. */
  String least() {
    return members.stream().map(Testimony::id).min(String::compareTo).orElse("");
  }

  /** The id of its fact; empty before it has one. */
  String id() {
    return id;
  }

  void setId(String unique) {
    if (!unique.equals(id)) {
      id = unique;
      standing = null;
    }
  }

  /** The group as a fact of the dossier. */
  Standing standing() {
    if (standing == null) {
      standing = standing(Fold.fact(id, fold.kind(), members, slots));
    }
    return standing;
  }

  private static Standing standing(Fact fact) {
    Set<String> parties = new TreeSet<>();
    Set<String> tellers = new TreeSet<>();
    for (List<FactValue> values : fact.slots().values()) {
      for (FactValue value : values) {
        if (value.value() instanceof Value.Party(String actor)) {
          parties.add(actor);
        }
        for (Evidence evidence : value.evidence()) {
          if (evidence.attributedTo() != null) {
            tellers.add(evidence.attributedTo());
          }
        }
      }
    }
    return new Standing(fact, Disagreements.in(fact), List.copyOf(parties), List.copyOf(tellers));
  }
}
