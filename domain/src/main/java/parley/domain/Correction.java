package parley.domain;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the desk says against the reports or against how they were read. It is kept beside the
 * claims, outranks them, and is never deleted: an {@link Undo} takes it back.
 *
 * @param number names it within its store; a later correction has a higher one
 * @param process the id of the process that it was made in
 * @param recorded when the desk made it
 * @param author who made it
 * @param reason why, for the reader
 * @param change what it changes
 */
public record Correction(
    long number, String process, Instant recorded, String author, String reason, Change change)
    implements Serializable {

  /**
   * @throws IllegalArgumentException when nobody signs it or no reason is given
   */
  public Correction {
    if (author.isBlank()) {
      throw new IllegalArgumentException("a correction needs an author");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a correction needs a reason");
    }
  }

  /** The corrections that hold: without those that were taken back, and without the undoing. */
  public static List<Correction> standing(List<Correction> all) {
    TreeSet<Long> undone = new TreeSet<>();
    for (Correction correction : all.reversed()) {
      if (correction.change() instanceof Undo(long number)
          && !undone.contains(correction.number())) {
        undone.add(number);
      }
    }
    return all.stream()
        .filter(c -> !undone.contains(c.number()) && !(c.change() instanceof Undo))
        .toList();
  }

  /** What a correction changes. */
  public sealed interface Change extends Serializable {}

  /** Several actors of the dossier are one. */
  public record MergeActors(NamedActor kept, List<NamedActor> others) implements Change {
    /**
     * @throws IllegalArgumentException when there is nothing to merge
     */
    public MergeActors {
      others = List.copyOf(others);
      if (others.isEmpty() || others.stream().anyMatch(o -> o.id().equals(kept.id()))) {
        throw new IllegalArgumentException("merging needs two different actors: " + kept.id());
      }
    }
  }

  /**
   * One actor of the dossier is two: some of its spellings, or what some reports say of it, belong
   * to somebody else.
   *
   * @param spellings the names that mean the other; empty for every name, in the reports given
   * @param reports the ids of the reports that mean the other; empty for all reports
   * @param name the other's name
   */
  public record SplitActor(
      NamedActor actor, SortedSet<String> spellings, SortedSet<String> reports, String name)
      implements Change {
    /**
     * @throws IllegalArgumentException when it says neither which spellings nor which reports
     */
    public SplitActor {
      spellings = Collections.unmodifiableSortedSet(new TreeSet<>(spellings));
      reports = Collections.unmodifiableSortedSet(new TreeSet<>(reports));
      if (spellings.isEmpty() && reports.isEmpty()) {
        throw new IllegalArgumentException(
            "splitting " + actor.id() + " needs spellings or reports that mean somebody else");
      }
      if (name.isBlank()) {
        throw new IllegalArgumentException("splitting " + actor.id() + " needs the other's name");
      }
    }
  }

  /** Several facts of the dossier are one. */
  public record MergeFacts(NamedFact kept, List<NamedFact> others) implements Change {
    /**
     * @throws IllegalArgumentException when there is nothing to merge, or the kinds differ
     */
    public MergeFacts {
      others = List.copyOf(others);
      if (others.isEmpty() || others.stream().anyMatch(o -> o.id().equals(kept.id()))) {
        throw new IllegalArgumentException("merging needs two different facts: " + kept.id());
      }
      if (others.stream().anyMatch(o -> o.kind() != kept.kind())) {
        throw new IllegalArgumentException("only facts of one kind can be merged: " + kept.id());
      }
    }
  }

  /**
   * One fact of the dossier is two: what some reports say belongs to another.
   *
   * @param reports the ids of the reports that tell of the other, at least one
   */
  public record SplitFact(NamedFact fact, SortedSet<String> reports) implements Change {
    /**
     * @throws IllegalArgumentException when no report is named
     */
    public SplitFact {
      reports = Collections.unmodifiableSortedSet(new TreeSet<>(reports));
      if (reports.isEmpty()) {
        throw new IllegalArgumentException("splitting " + fact.id() + " needs a report");
      }
    }
  }

  /**
   * A slot has another value than the reports, or their reading, give.
   *
   * @param passage the words that say so, or null when the desk knows it from elsewhere
   */
  public record SetValue(NamedFact fact, Slot slot, Value value, @Nullable Passage passage)
      implements Change {
    /**
     * @throws IllegalArgumentException when the slot is not of the fact's kind, or a term not of
     *     the slot's closed set
     */
    public SetValue {
      check(fact, slot);
      List<String> terms = fact.kind().terms(slot);
      if (!terms.isEmpty() && !terms.contains(value.text())) {
        throw new IllegalArgumentException(
            "'" + value.text() + "' is not a value of " + slot.label() + ": " + terms);
      }
    }
  }

  /** A value does not hold and never did. */
  public record RejectValue(NamedFact fact, Slot slot, Value value) implements Change {
    /**
     * @throws IllegalArgumentException when the slot is not of the fact's kind
     */
    public RejectValue {
      check(fact, slot);
    }
  }

  /** There is no such fact. */
  public record RejectFact(NamedFact fact) implements Change {}

  /**
   * An earlier correction is taken back.
   *
   * @param correction its number
   */
  public record Undo(long correction) implements Change {}

  /**
   * An actor as the dossier had it when the desk pointed to it, so that it is found again after the
   * reports are read anew.
   *
   * @param spellings its name and all aliases
   */
  public record NamedActor(String id, String name, ActorType type, SortedSet<String> spellings)
      implements Serializable {

    public NamedActor {
      TreeSet<String> all = new TreeSet<>(spellings);
      all.add(name);
      spellings = Collections.unmodifiableSortedSet(all);
    }

    public static NamedActor of(Actor actor) {
      return new NamedActor(actor.id(), actor.name(), actor.type(), actor.aliases());
    }
  }

  /**
   * A fact as the dossier had it when the desk pointed to it.
   *
   * @param passages the words that it rested on
   */
  public record NamedFact(String id, Kind kind, List<Passage> passages) implements Serializable {

    public NamedFact {
      passages = List.copyOf(new TreeSet<>(passages));
    }

    public static NamedFact of(Fact fact) {
      return new NamedFact(
          fact.id(),
          fact.kind(),
          fact.slots().values().stream()
              .flatMap(List::stream)
              .flatMap(value -> value.evidence().stream())
              .map(Evidence::passage)
              .toList());
    }
  }

  private static void check(NamedFact fact, Slot slot) {
    if (!fact.kind().slots().contains(slot)) {
      throw new IllegalArgumentException(fact.kind().label() + " has no slot " + slot.label());
    }
  }
}
