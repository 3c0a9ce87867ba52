package parley.pipeline.extract.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Cited;
import parley.domain.Claim;
import parley.domain.Edtf;
import parley.domain.Kind;
import parley.domain.Passage;
import parley.domain.ReportedActor;
import parley.domain.Slot;
import parley.domain.Value;
import parley.pipeline.extract.Scene;

/** One claim for each meeting of a report that is anchored enough to be told from others. */
final class MeetingClaims {

  private final Scene scene;
  private final Threads threads;
  private final Reach reach;
  private final List<MeetingThread> meetings;
  private final Set<String> involved;
  private final MainParties main;

  /** Of all meetings of a report: whom they involve tells places from parties. */
  MeetingClaims(Scene scene, Threads threads, Reach reach, List<MeetingThread> meetings) {
    this.meetings = meetings;
    this.involved = new TreeSet<>();
    meetings.forEach(m -> involved.addAll(threads.sides().sides(m.parties().keySet())));
    this.scene = scene;
    this.threads = threads;
    this.reach = reach;
    this.main = new MainParties(meetings, threads, scene);
  }

  /**
   * The claim of a meeting; empty when the report does not say enough to tell it from any other.
   */
  Optional<Claim> claim(MeetingThread thread) {
    Map<Slot, List<Cited>> slots = new EnumMap<>(Slot.class);
    ordinal(thread, slots);
    put(slots, Slot.DATES, Calendar.days(thread, scene));
    places(thread, slots);
    participants(thread, slots);
    String status = status(thread, slots);
    if (!anchored(thread, slots, status)) {
      return Optional.empty();
    }
    format(thread, slots);
    medium(thread, slots);
    words(
        slots,
        Slot.OUTCOME,
        thread.sightings().stream()
            .flatMap(s -> Stream.concat(s.outcomes.stream(), s.later.stream()))
            .toList(),
        !status.equals("proposed") && !status.equals("scheduled"));
    words(
        slots,
        Slot.REASON,
        thread.sightings().stream().flatMap(s -> s.reasons.stream()).toList(),
        true);
    return Optional.of(Claim.of(scene.report().id(), Kind.MEETING, slots, null));
  }

  private void ordinal(MeetingThread thread, Map<Slot, List<Cited>> slots) {
    Found<Integer> ordinal = thread.ordinal();
    if (ordinal != null) {
      List<Passage> passages =
          thread.sightings().stream()
              .map(s -> s.ordinal)
              .filter(o -> o != null && o.value().equals(ordinal.value()))
              .map(o -> scene.passage(o.span()))
              .toList();
      slots.put(
          Slot.ORDINAL,
          List.of(
              new Cited(
                  Value.Quantity.of(ordinal.value()), passages, ordinal.confidence(), false)));
    }
  }

  private void places(MeetingThread thread, Map<Slot, List<Cited>> slots) {
    Map<String, List<Found<String>>> byName = new LinkedHashMap<>();
    for (Found<String> place : thread.places()) {
      byName
          .computeIfAbsent(place.value().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
          .add(place);
    }
    boolean city = thread.places().stream().anyMatch(p -> !reach.isCountry(p.value()));
    List<Cited> cited = new ArrayList<>();
    byName.forEach(
        (name, found) -> {
          boolean country = reach.isCountry(found.getFirst().value());
          boolean party =
              country
                  && involved.contains(String.valueOf(reach.countryOf(found.getFirst().value())));
          boolean journey =
              thread.sightings().stream()
                  .anyMatch(s -> s.journey && s.places.stream().anyMatch(found::contains));
          if ((!party || journey) && (!city || !country)) {
            cited.add(cited(new Value.Words(found.getFirst().value()), found));
          }
        });
    put(slots, Slot.PLACE, cited);
  }

  private <T> Cited cited(Value value, List<Found<T>> found) {
    double best = found.stream().mapToDouble(Found::confidence).max().orElse(0.5);
    return new Cited(value, found.stream().map(f -> scene.passage(f.span())).toList(), best, false);
  }

  private void participants(MeetingThread thread, Map<Slot, List<Cited>> slots) {
    List<Cited> cited = new ArrayList<>();
    thread
        .parties()
        .forEach(
            (key, found) -> {
              if (threads.sides().actor(key) != null) {
                cited.add(cited(new Value.Party(key), found));
              }
            });
    main.unnamed(thread).forEach((key, found) -> cited.add(cited(new Value.Party(key), found)));
    put(slots, Slot.PARTICIPANTS, cited);
  }

  private static void put(Map<Slot, List<Cited>> slots, Slot slot, List<Cited> values) {
    if (!values.isEmpty()) {
      slots.put(slot, values);
    }
  }

  /** The status, which it also writes into the slots; empty when nothing tells. */
  private String status(MeetingThread thread, Map<Slot, List<Cited>> slots) {
    if (recalled(thread)) {
      return "";
    }
    Found<String> found = StatusCourse.of(thread, slots.getOrDefault(Slot.DATES, List.of()), day());
    if (found == null) {
      return "";
    }
    slots.put(
        Slot.STATUS,
        List.of(
            new Cited(
                new Value.Term(found.value()),
                List.of(scene.passage(found.span())),
                found.confidence(),
                false)));
    return found.value();
  }

  /**
   * Whether only its having been put off is told, of a day gone by, in a report on talks that went
   * on since.
   */
  private boolean recalled(MeetingThread thread) {
    LocalDate today = day();
    return today != null
        && thread.hasStatus("postponed")
        && thread.days().isEmpty()
        && !thread.formerDays().isEmpty()
        && thread.formerDays().stream().allMatch(d -> d.value().edtf().latest().isBefore(today))
        && meetings.stream()
            .anyMatch(m -> m != thread && m.isPast() && m.forms().contains("round"));
  }

  @Nullable LocalDate day() {
    return scene.report().publication() == null ? null : scene.report().publication().day();
  }

  /** Whether enough is known of it to tell it from any other meeting. */
  private boolean anchored(MeetingThread thread, Map<Slot, List<Cited>> slots, String status) {
    Set<String> keys = new TreeSet<>(thread.parties().keySet());
    keys.addAll(main.unnamed(thread).keySet());
    int sides = threads.sides().sides(keys).size();
    boolean persons =
        keys.stream()
                .map(threads.sides()::actor)
                .filter(a -> a != null && a.type() == ActorType.PERSON && !a.unnamed())
                .count()
            >= 2;
    boolean dates =
        slots.getOrDefault(Slot.DATES, List.of()).stream()
            .anyMatch(c -> c.value() instanceof Value.Time(Edtf edtf) && edtf.days() <= 366);
    boolean exact =
        slots.getOrDefault(Slot.DATES, List.of()).stream()
            .anyMatch(c -> c.value() instanceof Value.Time(Edtf edtf) && edtf.days() <= 31);
    boolean place = slots.containsKey(Slot.PLACE);
    boolean order =
        slots.containsKey(Slot.ORDINAL)
            && thread.ordinal() != null
            && thread.ordinal().confidence() > 0.6;
    int anchors = (dates ? 1 : 0) + (place ? 1 : 0) + (order ? 1 : 0) + (sides >= 2 ? 1 : 0);
    if (keys.isEmpty() && !order && !(exact && place)) {
      return false;
    }
    if (keys.isEmpty()
        && !order
        && thread.forms().stream().noneMatch(f -> Set.of("talks", "round", "call").contains(f))) {
      return false;
    }
    boolean vague = status.isEmpty() || status.equals("proposed");
    if (vague) {
      boolean summit =
          status.equals("proposed")
              && persons
              && sides >= 2
              && thread.forms().stream().anyMatch(f -> f.equals("meeting") || f.equals("summit"));
      return anchors >= 2 && (persons || place || exact) || summit;
    }
    boolean sure =
        thread.sightings().stream().anyMatch(t -> t.status != null && t.status.confidence() > 0.5);
    return anchors >= 2 && (exact || place || persons || order) || (persons && sides >= 2 && sure);
  }

  private void format(MeetingThread thread, Map<Slot, List<Cited>> slots) {
    List<Found<String>> said = new ArrayList<>();
    for (Sighting sighting : thread.sightings()) {
      if (sighting.format != null) {
        said.add(sighting.format);
      }
    }
    if (!said.isEmpty()) {
      String first = said.getFirst().value();
      slots.put(
          Slot.FORMAT,
          List.of(
              cited(
                  new Value.Term(first),
                  said.stream().filter(f -> f.value().equals(first)).toList())));
      return;
    }
    Set<String> sides = new TreeSet<>(threads.sides().sides(thread.parties().keySet()));
    boolean unknown = sides.size() > 2 && sides.stream().anyMatch(this::isNamedPerson);
    if (sides.size() >= 2 && !unknown && main.unnamed(thread).isEmpty()) {
      String format =
          sides.size() == 2 ? "bilateral" : sides.size() == 3 ? "trilateral" : "multilateral";
      List<Found<String>> counted = thread.parties().values().stream().map(List::getFirst).toList();
      Cited by = cited(new Value.Term(format), counted);
      slots.put(Slot.FORMAT, List.of(new Cited(by.value(), by.passages(), 0.55, false)));
    }
  }

  private void medium(MeetingThread thread, Map<Slot, List<Cited>> slots) {
    for (Sighting sighting : thread.sightings()) {
      Found<String> medium = sighting.medium;
      if (medium != null) {
        slots.put(Slot.MEDIUM, List.of(cited(new Value.Term(medium.value()), List.of(medium))));
        return;
      }
    }
    List<Cited> places = slots.getOrDefault(Slot.PLACE, List.of());
    if (!places.isEmpty()) {
      slots.put(
          Slot.MEDIUM,
          List.of(
              new Cited(new Value.Term("in-person"), places.getFirst().passages(), 0.6, false)));
    }
  }

  private void words(
      Map<Slot, List<Cited>> slots, Slot slot, List<Found<String>> found, boolean wanted) {
    if (wanted && !found.isEmpty()) {
      slots.put(
          slot,
          found.stream()
              .map(f -> cited(new Value.Words(f.value()), List.of(f)))
              .distinct()
              .toList());
    }
  }

  /** Whether somebody is a person with a name. */
  boolean isNamedPerson(String key) {
    ReportedActor actor = threads.sides().actor(key);
    return actor != null && actor.type() == ActorType.PERSON && !actor.unnamed();
  }
}
