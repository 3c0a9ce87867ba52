package parley.publish;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Actor;
import parley.domain.ActorType;
import parley.domain.Disagreement;
import parley.domain.Document;
import parley.domain.Dossier;
import parley.domain.Edtf;
import parley.domain.Evidence;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Failure;
import parley.domain.Kind;
import parley.domain.Publication;
import parley.domain.Report;
import parley.domain.Slot;
import parley.domain.Span;
import parley.domain.State;
import parley.domain.Value;

/** Builds a dossier by hand, every value cited by the words that stand in a report. */
public final class DossierBuilder {

  private final String title;
  private final @Nullable LocalDate asOf;
  private final Map<String, Document> documents = new TreeMap<>();
  private final Map<String, Actor> actors = new TreeMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Disagreement> disagreements = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

  public DossierBuilder(String title, @Nullable String asOf) {
    this.title = title;
    this.asOf = asOf == null ? null : LocalDate.parse(asOf);
  }

  public DossierBuilder report(
      String id,
      @Nullable String publisher,
      @Nullable String day,
      @Nullable String title,
      String text) {
    Publication publication = day == null ? null : Publication.stated(LocalDate.parse(day));
    return report(
        new Report(id, id + ".txt", title, publisher, null, null, publication, text, List.of()),
        null);
  }

  public DossierBuilder report(Report report, @Nullable String copyOf) {
    documents.put(report.id(), new Document(report, copyOf));
    return this;
  }

  /** The report, to be changed and put back. */
  public Report report(String id) {
    return Objects.requireNonNull(documents.get(id), id).report();
  }

  public DossierBuilder actor(
      String id, String name, ActorType type, @Nullable String side, String... aliasesThenOffices) {
    Set<String> aliases = new TreeSet<>();
    Set<String> offices = new TreeSet<>();
    for (String word : aliasesThenOffices) {
      (word.startsWith("office:") ? offices : aliases).add(word.replaceFirst("^office:", ""));
    }
    actors.put(id, new Actor(id, name, new TreeSet<>(aliases), type, side, new TreeSet<>(offices)));
    return this;
  }

  /** The words in a report, the first time they stand there. */
  public Evidence cite(String report, String words) {
    return cite(report, words, null);
  }

  /** The words in a report, as somebody's claim. */
  public Evidence cite(String report, String words, @Nullable String attributedTo) {
    Report cited = report(report);
    int start = cited.text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in " + report + ": " + words);
    }
    return new Evidence(cited.passage(new Span(start, start + words.length())), attributedTo);
  }

  public FactBuilder fact(String id, Kind kind, int origins) {
    return new FactBuilder(id, kind, origins);
  }

  public DossierBuilder disagreement(
      String fact, Slot slot, Disagreement.Nature nature, String note, Value... values) {
    disagreements.add(new Disagreement(fact, slot, nature, List.of(values), note));
    return this;
  }

  public DossierBuilder failure(String source, String stage, String message) {
    failures.add(new Failure(source, stage, message));
    return this;
  }

  public Dossier build() {
    List<Fact> sorted =
        facts.stream().sorted(Comparator.comparing(Fact::kind).thenComparing(Fact::id)).toList();
    return new Dossier(
        title,
        asOf,
        List.copyOf(documents.values()),
        List.copyOf(actors.values()),
        sorted,
        disagreements,
        failures);
  }

  public static Value term(String text) {
    return new Value.Term(text);
  }

  public static Value words(String text) {
    return new Value.Words(text);
  }

  public static Value time(String edtf) {
    return new Value.Time(new Edtf(edtf));
  }

  public static Value number(String number) {
    return new Value.Quantity(new BigDecimal(number));
  }

  public static Value party(String id) {
    return new Value.Party(id);
  }

  public static Value meeting(String id) {
    return new Value.Meeting(id);
  }

  /** Collects the values of one fact. */
  public final class FactBuilder {
    private final String id;
    private final Kind kind;
    private final int origins;
    private final Map<Slot, List<FactValue>> slots = new EnumMap<>(Slot.class);

    private FactBuilder(String id, Kind kind, int origins) {
      this.id = id;
      this.kind = kind;
      this.origins = origins;
    }

    public FactBuilder with(Slot slot, Value value, Evidence... evidence) {
      return with(slot, value, State.CURRENT, 0.9, evidence);
    }

    public FactBuilder with(
        Slot slot, Value value, State state, double confidence, Evidence... evidence) {
      return add(
          slot, new FactValue(value, state, day(evidence), null, confidence, List.of(evidence)));
    }

    public FactBuilder former(Slot slot, Value value, String until, Evidence... evidence) {
      return add(
          slot,
          new FactValue(
              value,
              State.SUPERSEDED,
              day(evidence),
              LocalDate.parse(until),
              0.9,
              List.of(evidence)));
    }

    public DossierBuilder done() {
      facts.add(new Fact(id, kind, origins, slots));
      return DossierBuilder.this;
    }

    private FactBuilder add(Slot slot, FactValue value) {
      slots.computeIfAbsent(slot, _ -> new ArrayList<>()).add(value);
      return this;
    }

    private @Nullable LocalDate day(Evidence... evidence) {
      return List.of(evidence).stream()
          .map(each -> report(each.passage().report()).publication())
          .filter(Objects::nonNull)
          .map(Publication::day)
          .min(Comparator.naturalOrder())
          .orElse(null);
    }
  }
}
