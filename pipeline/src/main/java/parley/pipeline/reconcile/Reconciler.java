package parley.pipeline.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
import parley.domain.Document;
import parley.domain.Dossier;
import parley.domain.Evidence;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Failure;
import parley.domain.Kind;
import parley.domain.Publication;
import parley.domain.Reading;
import parley.domain.Report;
import parley.domain.Value;
import parley.pipeline.world.World;

/**
 * Folds readings into a dossier. A pure function of the set of readings: neither their order nor
 * their portions nor a repeated reading changes a byte.
 */
public final class Reconciler {

  private final Places places = new Places(World.standard());

  /**
   * The dossier of the readings published up to and including a day.
   *
   * @param asOf the day, or null for all readings, also those without a day of publication
   */
  public Dossier reconcile(
      String title,
      @Nullable LocalDate asOf,
      Collection<Reading> readings,
      Collection<Failure> failures) {
    List<Reading> known = known(asOf, readings);
    Origins origins = Origins.of(known);
    Identities identities = Identities.of(known, origins);
    List<Fact> facts = facts(known, origins, identities);
    return new Dossier(
        title,
        asOf != null ? asOf : newest(known),
        documents(known, origins),
        named(facts, identities),
        facts,
        Disagreements.in(facts),
        List.copyOf(failures));
  }

  private static List<Reading> known(@Nullable LocalDate asOf, Collection<Reading> readings) {
    Map<String, Reading> byId = new TreeMap<>();
    readings.stream()
        .filter(reading -> asOf == null || published(reading.report(), asOf))
        .forEach(reading -> byId.merge(reading.report().id(), reading, Reconciler::one));
    return List.copyOf(byId.values());
  }

  /** Of two readings of one id, the same one whichever came first. */
  private static Reading one(Reading first, Reading second) {
    Comparator<Report> order =
        Comparator.comparing(Report::text)
            .thenComparing(Report::source)
            .thenComparing(Report::toString);
    return order.compare(first.report(), second.report()) <= 0 ? first : second;
  }

  private static boolean published(Report report, LocalDate asOf) {
    return report.publication() != null && !report.publication().day().isAfter(asOf);
  }

  private static @Nullable LocalDate newest(List<Reading> readings) {
    return readings.stream()
        .map(reading -> reading.report().publication())
        .filter(Objects::nonNull)
        .map(Publication::day)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static List<Document> documents(List<Reading> readings, Origins origins) {
    return readings.stream()
        .map(Reading::report)
        .map(report -> new Document(report, origins.original(report.id()).orElse(null)))
        .toList();
  }

  /** The actors that a fact names, and whom they stand for. */
  private static List<Actor> named(List<Fact> facts, Identities identities) {
    Set<String> ids = new TreeSet<>();
    for (Fact fact : facts) {
      for (FactValue value : fact.slots().values().stream().flatMap(List::stream).toList()) {
        if (value.value() instanceof Value.Party(String actor)) {
          ids.add(actor);
          ids.add(identities.side(actor));
        }
        value.evidence().stream()
            .map(Evidence::attributedTo)
            .filter(Objects::nonNull)
            .forEach(ids::add);
      }
    }
    return identities.actors().stream().filter(actor -> ids.contains(actor.id())).toList();
  }

  private List<Fact> facts(List<Reading> readings, Origins origins, Identities identities) {
    Map<Kind, List<Testimony>> testimonies = new EnumMap<>(Kind.class);
    for (Reading reading : readings) {
      reading
          .claims()
          .forEach(
              claim ->
                  testimonies
                      .computeIfAbsent(claim.kind(), _ -> new ArrayList<>())
                      .add(Testimony.of(claim, origins, identities)));
    }
    List<Fold.Folded> meetings =
        new MeetingFold(identities, places).fold(testimonies.getOrDefault(Kind.MEETING, List.of()));
    List<Fact> facts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Testimony> told = testimonies.getOrDefault(kind, List.of());
      List<Fold.Folded> folded =
          switch (kind) {
            case ROLE -> new RoleFold().fold(told);
            case MEETING -> meetings;
            case ATTENDANCE -> new AttendanceFold(meetings, identities).fold(told);
            case STATEMENT -> new StatementFold().fold(told);
            case POSITION -> new PositionFold().fold(told);
            case INSTRUMENT -> new InstrumentFold().fold(told);
            case INCIDENT -> new IncidentFold(places).fold(told);
            case FIGURE -> new FigureFold().fold(told);
          };
      folded.stream()
          .map(Fold.Folded::fact)
          .sorted(Comparator.comparing(Fact::id))
          .forEach(facts::add);
    }
    return facts;
  }
}
