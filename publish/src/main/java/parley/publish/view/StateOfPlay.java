package parley.publish.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.domain.Actor;
import parley.domain.Disagreement;
import parley.domain.Dossier;
import parley.domain.Fact;
import parley.domain.FactValue;
import parley.domain.Failure;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.Slot;

/**
 * The state of play: a dossier's facts in the order in which a desk asks for them, without what is
 * less likely right than wrong. A pure function of the dossier.
 *
 * @param asOf reports up to and including this day are in it; null when none of them has a day
 * @param roles who is what in the process
 * @param delegations by meeting, in the order of the agenda
 * @param parties the columns of the matrix: parties first, then by how much is known of them
 * @param statements the latest first
 * @param incidents the latest first
 * @param measures the figures by what they measure
 * @param omission how much is left out of all of these
 * @param doubts what is left out, the likeliest first
 */
public record StateOfPlay(
    String title,
    @Nullable LocalDate asOf,
    Sources sources,
    List<Entry> roles,
    Agenda agenda,
    List<Delegation> delegations,
    List<Issue> issues,
    List<String> parties,
    List<Entry> statements,
    List<Entry> instruments,
    List<Entry> incidents,
    List<Measure> measures,
    List<Difference> differences,
    Omission omission,
    List<Doubt> doubts,
    List<Failure> failures) {

  /** Seen from here every meeting is still to come: the day of reports that have none. */
  private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

  public StateOfPlay {
    roles = List.copyOf(roles);
    delegations = List.copyOf(delegations);
    issues = List.copyOf(issues);
    parties = List.copyOf(parties);
    statements = List.copyOf(statements);
    instruments = List.copyOf(instruments);
    incidents = List.copyOf(incidents);
    measures = List.copyOf(measures);
    differences = List.copyOf(differences);
    doubts = List.copyOf(doubts);
    failures = List.copyOf(failures);
  }

  /** The state of play that a dossier gives. */
  public static StateOfPlay of(Dossier dossier) {
    return new Builder(dossier).build();
  }

  /** Whether nothing at all was found. */
  public boolean isEmpty() {
    return roles.isEmpty()
        && agenda.all().isEmpty()
        && issues.isEmpty()
        && statements.isEmpty()
        && instruments.isEmpty()
        && incidents.isEmpty()
        && measures.isEmpty();
  }

  /** Collects the entries of a dossier. */
  private static final class Builder {

    private final Dossier dossier;
    private final Sources sources;
    private final Map<Kind, List<Entry>> entries = new EnumMap<>(Kind.class);
    private final Map<String, Entry> byId = new TreeMap<>();
    private final Map<String, Actor> actors = new TreeMap<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Presenter presenter;
    private int factsLeftOut;
    private int valuesLeftOut;

    Builder(Dossier dossier) {
      this.dossier = dossier;
      this.sources = Sources.of(dossier);
      dossier.actors().forEach(actor -> actors.put(actor.id(), actor));
      presenter = new Presenter(dossier, sources);
      for (Kind kind : Kind.values()) {
        entries.put(kind, new ArrayList<>());
        dossier.facts(kind).forEach(fact -> take(fact, presenter.entry(fact)));
      }
    }

    private void take(Fact fact, Entry entry) {
      boolean orphan =
          fact.kind() == Kind.ATTENDANCE && !byId.containsKey(entry.term(Slot.MEETING));
      if (!Presenter.isTellable(entry) || orphan) {
        factsLeftOut++;
        doubts.add(presenter.doubt(fact));
        return;
      }
      valuesLeftOut += (int) values(fact).filter(value -> !Presenter.isLikely(value)).count();
      presenter.doubt(fact, entry).ifPresent(doubts::add);
      byId.put(entry.id(), entry);
      of(fact.kind()).add(entry);
    }

    private static Stream<FactValue> values(Fact fact) {
      return fact.slots().values().stream().flatMap(List::stream);
    }

    private List<Entry> of(Kind kind) {
      return Objects.requireNonNull(entries.get(kind));
    }

    StateOfPlay build() {
      TreeSet<String> named = namedParties();
      Agenda agenda =
          Agenda.of(
              of(Kind.MEETING),
              dossier.asOf() == null ? BEFORE_ALL : dossier.asOf(),
              meeting -> sides(meeting).filter(named::contains).count());
      List<Stand> stands =
          of(Kind.POSITION).stream().map(entry -> new Stand(party(entry), entry)).toList();
      return new StateOfPlay(
          Plain.line(dossier.title()),
          dossier.asOf(),
          sources,
          of(Kind.ROLE),
          agenda,
          Delegation.of(agenda.all(), of(Kind.ATTENDANCE)),
          Issue.of(stands),
          parties(stands),
          latestFirst(of(Kind.STATEMENT), Slot.SAID_ON),
          recent(of(Kind.INSTRUMENT)),
          latestFirst(of(Kind.INCIDENT), Slot.DATE),
          Measure.of(ofTheGround()),
          differences(),
          new Omission(factsLeftOut, valuesLeftOut),
          doubts.stream().sorted(Comparator.comparingDouble(doubt -> -doubt.confidence())).toList(),
          dossier.failures());
    }

    /** The figures without those that only positions hold: what is offered or asked for. */
    private List<Entry> ofTheGround() {
      List<Passage> contents =
          of(Kind.POSITION).stream()
              .flatMap(position -> position.citations(List.of(Slot.CONTENT)).stream())
              .map(Citation::passage)
              .toList();
      return of(Kind.FIGURE).stream().filter(figure -> !isMostlyIn(figure, contents)).toList();
    }

    private static boolean isMostlyIn(Entry figure, List<Passage> contents) {
      List<Citation> numbers = figure.citations(List.of(Slot.VALUE));
      long inside =
          numbers.stream()
              .filter(number -> contents.stream().anyMatch(c -> isIn(number.passage(), c)))
              .count();
      return 2 * inside > numbers.size();
    }

    private static boolean isIn(Passage words, Passage whole) {
      return words.report().equals(whole.report())
          && words.start() >= whole.start()
          && words.end() <= whole.end();
    }

    /** The side of the actor whose position it is, or the actor. */
    private String party(Entry position) {
      String name = position.text(Slot.ACTOR);
      return side(position.term(Slot.ACTOR), name);
    }

    private String side(String id, String name) {
      Actor actor = actors.get(id);
      @Nullable Actor side =
          actor == null || actor.side() == null ? null : actors.get(actor.side());
      return side == null ? name : Plain.line(side.name());
    }

    /** The sides that take part in a meeting, each once. */
    private Stream<String> sides(Entry meeting) {
      return meeting.standing(Slot.PARTICIPANTS).stream()
          .map(shown -> side(shown.value().text(), shown.text()))
          .distinct();
    }

    /** Who is a party of the process. */
    private TreeSet<String> namedParties() {
      TreeSet<String> named = new TreeSet<>();
      for (Entry role : of(Kind.ROLE)) {
        if (role.standing(Slot.ROLE).stream()
            .anyMatch(shown -> shown.value().text().equals("party"))) {
          named.add(role.text(Slot.ACTOR));
        }
      }
      return named;
    }

    private List<String> parties(List<Stand> stands) {
      Map<String, Integer> weight = new TreeMap<>();
      stands.forEach(stand -> weight.merge(stand.party(), 1, Integer::sum));
      TreeSet<String> named = namedParties();
      named.forEach(party -> weight.putIfAbsent(party, 0));
      return weight.keySet().stream()
          .sorted(
              Comparator.comparing((String party) -> !named.contains(party))
                  .thenComparing(party -> -weight.getOrDefault(party, 0))
                  .thenComparing(Comparator.naturalOrder()))
          .toList();
    }

    private static List<Entry> latestFirst(List<Entry> entries, Slot day) {
      return entries.stream()
          .sorted(
              Comparator.comparing((Entry entry) -> day(entry, day), Comparator.reverseOrder())
                  .thenComparing(Entry::id))
          .toList();
    }

    private static LocalDate day(Entry entry, Slot slot) {
      return entry
          .first(slot)
          .flatMap(Shown::edtf)
          .map(edtf -> edtf.latest())
          .orElse(entry.lastNews());
    }

    private static List<Entry> recent(List<Entry> entries) {
      return entries.stream()
          .sorted(
              Comparator.comparing(Entry::lastNews, Comparator.reverseOrder())
                  .thenComparing(Entry::id))
          .toList();
    }

    private List<Difference> differences() {
      List<Difference> differences = new ArrayList<>();
      for (Disagreement disagreement : dossier.disagreements()) {
        Entry entry = byId.get(disagreement.fact());
        if (entry != null) {
          Difference.of(disagreement, entry)
              .filter(difference -> !difference.isProgress())
              .ifPresent(differences::add);
        }
      }
      differences.sort(
          Comparator.comparing((Difference difference) -> rank(difference.nature()))
              .thenComparing(difference -> difference.entry().lastNews(), Comparator.reverseOrder())
              .thenComparing(difference -> difference.entry().id())
              .thenComparing(Difference::slot));
      return differences;
    }

    private static int rank(Disagreement.Nature nature) {
      return switch (nature) {
        case DISPUTED -> 0;
        case VARIANT -> 1;
        case SUPERSEDED -> 2;
      };
    }
  }
}
