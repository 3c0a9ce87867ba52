package parley.pipeline.extract.cast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Cited;
import parley.domain.Passage;
import parley.domain.Report;
import parley.domain.ReportedActor;
import parley.domain.Span;
import parley.domain.Value;
import parley.pipeline.world.BodyNames;

/** An actor while the report is being read. */
final class Draft {

  private static final double OFFICE_CONFIDENCE = 0.9;

  final String key;
  final ActorType type;
  final boolean unnamed;
  private String name;
  private final TreeSet<String> aliases = new TreeSet<>();
  private final TreeSet<Span> spans = new TreeSet<>();
  private final Map<String, TreeSet<Span>> offices = new LinkedHashMap<>();
  private final TreeSet<String> ranks = new TreeSet<>();
  private @Nullable String side;
  private boolean organ;
  private Gender gender = Gender.UNKNOWN;

  Draft(String key, String name, ActorType type, boolean unnamed) {
    this.key = key;
    this.name = name;
    this.type = type;
    this.unnamed = unnamed;
  }

  /** A part of a state is no party of its own. */
  void isPartOfState() {
    organ = true;
  }

  boolean isOrgan() {
    return organ;
  }

  void named(String spelling) {
    aliases.add(spelling);
  }

  /** Whether one of its names is these words, or another spelling of them. */
  boolean isCalled(String words) {
    return aliases.stream().anyMatch(a -> BodyNames.same(a, words));
  }

  void mentioned(Span span) {
    spans.add(span);
  }

  /**
   * @param rank the office's head noun, by which "the president" finds its holder
   */
  void holds(String office, String rank, Span span) {
    offices.computeIfAbsent(office, _ -> new TreeSet<>()).add(span);
    ranks.add(rank.toLowerCase(Locale.ROOT));
  }

  void ranks(List<String> more) {
    ranks.addAll(more);
  }

  boolean ranks(String rank) {
    return ranks.contains(rank);
  }

  void stands(@Nullable String party) {
    if (side == null && party != null && !party.equals(key)) {
      side = party;
    }
  }

  @Nullable String side() {
    return side;
  }

  String name() {
    return name;
  }

  List<String> offices() {
    return List.copyOf(offices.keySet());
  }

  Gender gender() {
    return gender;
  }

  void goesBy(Gender known) {
    if (gender == Gender.UNKNOWN) {
      gender = known;
    }
  }

  boolean isMentioned() {
    return !spans.isEmpty();
  }

  ReportedActor actor(Report report) {
    TreeSet<String> others = new TreeSet<>(aliases);
    others.remove(name);
    List<Cited> held =
        offices.entrySet().stream()
            .map(
                e ->
                    Cited.of(
                        new Value.Words(e.getKey()),
                        OFFICE_CONFIDENCE,
                        passages(report, e.getValue()).toArray(Passage[]::new)))
            .toList();
    return new ReportedActor(key, name, others, type, side, held, unnamed, passages(report, spans));
  }

  private static List<Passage> passages(Report report, TreeSet<Span> spans) {
    return spans.stream().map(report::passage).toList();
  }
}
