package parley.pipeline.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Actor;
import parley.domain.Claim;
import parley.domain.Disagreement;
import parley.domain.Document;
import parley.domain.Dossier;
import parley.domain.Fact;
import parley.domain.Failure;
import parley.domain.Kind;
import parley.domain.Publication;
import parley.domain.Reading;
import parley.domain.Report;

/**
 * Some readings of a ledger, such as those up to a day, and what they come to. It moves from one
 * set of readings to another at the cost of what differs between them.
 */
final class Cut {

  private final CopyIndex copies;
  private final Map<String, Reading> readings = new TreeMap<>();
  private final Map<String, String> copyOf = new TreeMap<>();
  private final Identities identities = new Identities();
  private final Company company = new Company(identities);
  private final Map<String, List<Testimony>> told = new HashMap<>();
  private final Map<String, List<Testimony>> seats = new HashMap<>();
  private final Map<String, String> meetings = new HashMap<>();
  private final Map<Kind, Blocks> blocks = new EnumMap<>(Kind.class);

  /**
   * @param copies knows the reports of all readings that will be asked for
   */
  Cut(CopyIndex copies, Places places) {
    this.copies = copies;
    for (Kind kind : Kind.values()) {
      blocks.put(kind, new Blocks(fold(kind, identities, places)));
    }
  }

  private static Fold fold(Kind kind, Identities identities, Places places) {
    return switch (kind) {
      case ROLE -> new RoleFold();
      case MEETING -> new MeetingFold(identities, places);
      case ATTENDANCE -> new AttendanceFold();
      case STATEMENT -> new StatementFold();
      case POSITION -> new PositionFold();
      case INSTRUMENT -> new InstrumentFold();
      case INCIDENT -> new IncidentFold(places);
      case FIGURE -> new FigureFold();
    };
  }

  /** How many readings differ from the ones given. */
  int distance(Map<String, Reading> other) {
    long common =
        other.entrySet().stream().filter(e -> e.getValue() == readings.get(e.getKey())).count();
    return (int) (readings.size() + other.size() - 2 * common);
  }

  /**
   * Moves to a set of readings.
   *
   * @param wanted by the ids of their reports
   */
  void moveTo(Map<String, Reading> wanted) {
    Set<String> changed = new TreeSet<>();
    readings.forEach(
        (report, reading) -> {
          if (wanted.get(report) != reading) {
            changed.add(report);
          }
        });
    wanted.forEach(
        (report, reading) -> {
          if (readings.get(report) != reading) {
            changed.add(report);
          }
        });
    if (changed.isEmpty()) {
      return;
    }
    changed.forEach(readings::remove);
    for (String report : changed) {
      @Nullable Reading reading = wanted.get(report);
      if (reading != null) {
        readings.put(report, reading);
      }
    }
    settle(changed);
  }

  private void settle(Set<String> came) {
    Set<String> changed = new TreeSet<>(came);
    changed.addAll(settleOrigins());
    changed.forEach(identities::remove);
    for (String report : changed) {
      @Nullable Reading reading = readings.get(report);
      if (reading != null) {
        identities.add(reading, copyOf.getOrDefault(report, report));
      }
    }
    changed.addAll(identities.settle());
    changed.forEach(this::tellAgain);
    blocks.forEach(
        (kind, block) -> {
          if (kind == Kind.MEETING) {
            changed.addAll(settleMeetings(block));
          } else if (kind != Kind.ATTENDANCE) {
            block.settle();
          }
        });
    changed.forEach(this::seatAgain);
    blocks(Kind.ATTENDANCE).settle();
  }

  /** Finds the copies again, and tells which reports have another origin than before. */
  private Set<String> settleOrigins() {
    Map<String, String> now =
        copies.copyOf(readings.values().stream().map(Reading::report).toList());
    Set<String> changed = new TreeSet<>();
    for (String report : readings.keySet()) {
      if (!Objects.equals(copyOf.get(report), now.get(report))) {
        changed.add(report);
      }
    }
    copyOf.clear();
    copyOf.putAll(now);
    return changed;
  }

  private Blocks blocks(Kind kind) {
    return Objects.requireNonNull(blocks.get(kind));
  }

  /** Makes the testimonies of a report again; those that say the same as before stay. */
  private void tellAgain(String report) {
    Map<String, Testimony> before = new HashMap<>();
    for (Testimony old : told.getOrDefault(report, List.of())) {
      before.put(old.id(), old);
    }
    List<Testimony> now = new ArrayList<>();
    @Nullable Reading reading = readings.get(report);
    if (reading != null) {
      for (Claim claim : reading.claims()) {
        now.add(testimony(claim, reading.report(), before));
      }
    }
    before.values().forEach(old -> blocks(old.claim().kind()).remove(old));
    if (now.isEmpty()) {
      told.remove(report);
    } else {
      told.put(report, now);
    }
  }

  private Testimony testimony(Claim claim, Report report, Map<String, Testimony> before) {
    @Nullable LocalDate day = report.publication() == null ? null : report.publication().day();
    String origin = copyOf.getOrDefault(report.id(), report.id());
    Testimony testimony = Testimony.of(claim, origin, day, identities);
    @Nullable Testimony known = before.get(claim.id());
    if (known != null && known.saysTheSame(testimony) && company.isSeated(known, testimony)) {
      before.remove(claim.id());
      return known;
    }
    if (claim.kind() != Kind.ATTENDANCE) {
      blocks(claim.kind()).add(testimony);
    }
    return testimony;
  }

  /** Folds the meetings, and tells in which reports a claim belongs to another than before. */
  private Set<String> settleMeetings(Blocks block) {
    Blocks.Changes changes = block.settle();
    Map<Testimony, String> before = new HashMap<>();
    for (Group group : changes.gone()) {
      for (Testimony member : group.members()) {
        before.put(member, Objects.requireNonNullElse(meetings.remove(member.id()), ""));
      }
    }
    Set<String> changed = new TreeSet<>();
    for (Group group : changes.named()) {
      for (Testimony member : group.members()) {
        @Nullable String known = meetings.put(member.id(), group.id());
        if (!group.id().equals(known == null ? before.get(member) : known)) {
          changed.add(member.claim().report());
        }
      }
    }
    return changed;
  }

  /** Seats the people of a report again; seats that are the same as before stay. */
  private void seatAgain(String report) {
    Map<String, Testimony> before = new HashMap<>();
    for (Testimony old : seats.getOrDefault(report, List.of())) {
      before.put(old.id(), old);
    }
    List<Testimony> now = new ArrayList<>();
    for (Testimony each : told.getOrDefault(report, List.of())) {
      if (each.claim().kind() == Kind.ATTENDANCE) {
        AttendanceFold.seat(each, id -> Optional.ofNullable(meetings.get(id)), identities)
            .ifPresent(seat -> now.add(seated(seat, before)));
      }
    }
    before.values().forEach(blocks(Kind.ATTENDANCE)::remove);
    if (now.isEmpty()) {
      seats.remove(report);
    } else {
      seats.put(report, now);
    }
  }

  private Testimony seated(Testimony seat, Map<String, Testimony> before) {
    @Nullable Testimony known = before.get(seat.id());
    if (known != null && known.saysTheSame(seat)) {
      before.remove(seat.id());
      return known;
    }
    blocks(Kind.ATTENDANCE).add(seat);
    return seat;
  }

  Dossier dossier(String title, @Nullable LocalDate asOf, Collection<Failure> failures) {
    List<Fact> facts = new ArrayList<>();
    List<Disagreement> disagreements = new ArrayList<>();
    Set<String> parties = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (Blocks block : blocks.values()) {
      for (Group group : block.facts().values()) {
        Group.Standing standing = group.standing();
        facts.add(standing.fact());
        disagreements.addAll(standing.disagreements());
        parties.addAll(standing.parties());
        named.addAll(standing.tellers());
      }
    }
    parties.forEach(party -> named.add(identities.side(party)));
    named.addAll(parties);
    List<Actor> actors =
        identities.actors().stream().filter(actor -> named.contains(actor.id())).toList();
    return new Dossier(
        title,
        asOf != null ? asOf : newest(),
        documents(),
        actors,
        facts,
        disagreements,
        List.copyOf(failures));
  }

  private @Nullable LocalDate newest() {
    return readings.values().stream()
        .map(reading -> reading.report().publication())
        .filter(Objects::nonNull)
        .map(Publication::day)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private List<Document> documents() {
    return readings.values().stream()
        .map(Reading::report)
        .map(report -> new Document(report, copyOf.get(report.id())))
        .toList();
  }
}
