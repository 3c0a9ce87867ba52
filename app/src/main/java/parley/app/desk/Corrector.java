package parley.app.desk;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Actor;
import parley.domain.Correction;
import parley.domain.Correction.NamedActor;
import parley.domain.Correction.NamedFact;
import parley.domain.Dossier;
import parley.domain.Edtf;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.Report;
import parley.domain.Slot;
import parley.domain.Span;
import parley.domain.Value;

/**
 * Turns what a person types into corrections of a dossier: names for actors, ids for facts, words
 * for values. Every method throws {@link IllegalArgumentException} with a message for that person
 * when the dossier has no such thing.
 */
public final class Corrector {

  private static final Set<Slot> PARTIES =
      Set.of(
          Slot.ACTOR,
          Slot.PARTICIPANTS,
          Slot.PERSON,
          Slot.SIDE,
          Slot.SPEAKER,
          Slot.PARTIES,
          Slot.ATTRIBUTED_TO);
  private static final Set<Slot> TIMES = Set.of(Slot.DATES, Slot.DATE, Slot.SAID_ON);
  private static final Set<Slot> NUMBERS = Set.of(Slot.ORDINAL, Slot.VALUE);

  private final Dossier dossier;

  public Corrector(Dossier dossier) {
    this.dossier = dossier;
  }

  /** Several actors, by id, name or other spelling, are one. */
  public Correction.Change mergeActors(String kept, List<String> others) {
    return new Correction.MergeActors(actor(kept), others.stream().map(this::actor).toList());
  }

  /** Some spellings of an actor, or what some reports say of it, mean somebody else. */
  public Correction.Change splitActor(
      String actor, Collection<String> spellings, Collection<String> reports, String name) {
    NamedActor named = actor(actor);
    for (String spelling : spellings) {
      if (!named.spellings().contains(spelling)) {
        throw new IllegalArgumentException(
            "'"
                + spelling
                + "' is no spelling of "
                + named.name()
                + "; there are "
                + String.join(", ", named.spellings()));
      }
    }
    reports.forEach(this::report);
    return new Correction.SplitActor(named, new TreeSet<>(spellings), new TreeSet<>(reports), name);
  }

  /** Several facts, by id, are one. */
  public Correction.Change mergeFacts(String kept, List<String> others) {
    return new Correction.MergeFacts(
        NamedFact.of(fact(kept)), others.stream().map(this::fact).map(NamedFact::of).toList());
  }

  /** What some reports tell of a fact is another fact. */
  public Correction.Change splitFact(String fact, Collection<String> reports) {
    reports.forEach(this::report);
    return new Correction.SplitFact(NamedFact.of(fact(fact)), new TreeSet<>(reports));
  }

  /**
   * A slot has a value; where a slot has room for several, it is added.
   *
   * @param report the id of a report that says so, or null
   * @param words the report's words that say so, or null
   */
  public Correction.Change set(
      String fact, String slot, String value, @Nullable String report, @Nullable String words) {
    Fact known = fact(fact);
    Slot named = slot(known, slot);
    return new Correction.SetValue(
        NamedFact.of(known), named, value(known.kind(), named, value), passage(report, words));
  }

  /** A value does not hold. */
  public Correction.Change reject(String fact, String slot, String value) {
    Fact known = fact(fact);
    Slot named = slot(known, slot);
    List<Value> there = known.values(named).stream().map(FactValue::value).toList();
    return there.stream()
        .filter(each -> each.text().equals(value) || names(each, value))
        .findFirst()
        .map(each -> new Correction.RejectValue(NamedFact.of(known), named, each))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    named.label()
                        + " of "
                        + fact
                        + " has no value '"
                        + value
                        + "'; there are: "
                        + String.join(" | ", there.stream().map(Value::text).toList())));
  }

  /** There is no such fact. */
  public Correction.Change reject(String fact) {
    return new Correction.RejectFact(NamedFact.of(fact(fact)));
  }

  private boolean names(Value value, String word) {
    return value instanceof Value.Party(String id)
        && find(word).map(Actor::id).filter(id::equals).isPresent();
  }

  private NamedActor actor(String word) {
    return find(word)
        .map(NamedActor::of)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the dossier knows nobody as '" + word + "'; name somebody it does"));
  }

  private Optional<Actor> find(String word) {
    List<Actor> all = dossier.actors();
    return dossier
        .actor(word)
        .or(() -> all.stream().filter(a -> a.name().equalsIgnoreCase(word)).findFirst())
        .or(() -> only(all.stream().filter(a -> a.aliases().contains(word)).toList()));
  }

  private static <T> Optional<T> only(List<T> found) {
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Fact fact(String id) {
    return dossier
        .fact(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the dossier has no fact '" + id + "'; 'parley search' shows their ids"));
  }

  private Report report(String id) {
    return dossier
        .document(id)
        .filter(document -> !document.isCorrection())
        .orElseThrow(() -> new IllegalArgumentException("the dossier has no report '" + id + "'"))
        .report();
  }

  private static Slot slot(Fact fact, String label) {
    return fact.kind().slots().stream()
        .filter(slot -> slot.label().equalsIgnoreCase(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a "
                        + fact.kind().label()
                        + " has no '"
                        + label
                        + "'; it has "
                        + String.join(
                            ", ", fact.kind().slots().stream().map(Slot::label).toList())));
  }

  private Value value(Kind kind, Slot slot, String text) {
    if (!kind.terms(slot).isEmpty()) {
      return new Value.Term(text);
    }
    if (PARTIES.contains(slot)) {
      return new Value.Party(actor(text).id());
    }
    if (slot == Slot.MEETING) {
      return new Value.Meeting(fact(text).id());
    }
    if (TIMES.contains(slot)) {
      return new Value.Time(new Edtf(text));
    }
    return NUMBERS.contains(slot) ? number(text) : new Value.Words(text);
  }

  private static Value number(String text) {
    try {
      return new Value.Quantity(new BigDecimal(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is no number; write it plainly, such as 4600 or 2.5", e);
    }
  }

  private @Nullable Passage passage(@Nullable String id, @Nullable String words) {
    if (id == null || words == null) {
      if (id != null || words != null) {
        throw new IllegalArgumentException("a passage needs a report and its words, both");
      }
      return null;
    }
    Report report = report(id);
    int start = words.isEmpty() ? -1 : report.text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("the report " + id + " does not say “" + words + "”");
    }
    return report.passage(new Span(start, start + words.length()));
  }
}
