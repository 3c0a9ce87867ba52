package parley.pipeline.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;

/** All places in one report where the same meeting is spoken of. */
final class MeetingThread {

  private final List<Sighting> sightings = new ArrayList<>();

  /** Put together when first asked for, again after each addition. */
  private @Nullable TreeMap<String, List<Found<String>>> parties;

  private @Nullable List<Found<Sighting.Days>> days;

  MeetingThread(Sighting first) {
    sightings.add(first);
  }

  void add(Sighting sighting) {
    sightings.add(sighting);
    parties = null;
    days = null;
  }

  void addAll(MeetingThread other) {
    sightings.addAll(other.sightings);
    parties = null;
    days = null;
  }

  List<Sighting> sightings() {
    return List.copyOf(sightings);
  }

  Sighting latest() {
    return sightings.getLast();
  }

  @Nullable Found<Integer> ordinal() {
    Found<Integer> best = null;
    for (Sighting sighting : sightings) {
      Found<Integer> ordinal = sighting.ordinal;
      if (ordinal != null && (best == null || ordinal.confidence() > best.confidence())) {
        best = ordinal;
      }
    }
    return best;
  }

  /** The days that hold. */
  List<Found<Sighting.Days>> days() {
    List<Found<Sighting.Days>> known = days;
    if (known == null) {
      known =
          sightings.stream()
              .flatMap(s -> s.days.stream())
              .filter(d -> !d.value().former())
              .toList();
      days = known;
    }
    return known;
  }

  List<Found<Sighting.Days>> formerDays() {
    return sightings.stream()
        .flatMap(s -> s.days.stream())
        .filter(d -> d.value().former())
        .toList();
  }

  Stream<Edtf> exactDays() {
    return days().stream().map(d -> d.value().edtf()).filter(Edtf::isExact);
  }

  List<Found<String>> places() {
    return sightings.stream().flatMap(s -> s.places.stream()).toList();
  }

  TreeMap<String, List<Found<String>>> parties() {
    TreeMap<String, List<Found<String>>> known = parties;
    if (known != null) {
      return known;
    }
    TreeMap<String, List<Found<String>>> all = new TreeMap<>();
    for (Sighting sighting : sightings) {
      sighting.parties.forEach(
          (key, found) -> all.computeIfAbsent(key, k -> new ArrayList<>()).add(found));
    }
    parties = all;
    return all;
  }

  boolean isCall() {
    return sightings.stream().anyMatch(Sighting::isCall);
  }

  Set<String> forms() {
    Set<String> forms = new TreeSet<>();
    sightings.forEach(s -> forms.add(s.form));
    forms.remove(PresenceReader.FORM);
    return forms;
  }

  /** Whether it is still to come. */
  boolean isAhead() {
    return !isPast()
        && sightings.stream()
            .anyMatch(
                s -> s.pointing == Sighting.Pointing.NEXT || s.hasStatus("scheduled", "proposed"));
  }

  /** Whether it has taken place, or is taking place. */
  boolean isPast() {
    return sightings.stream().anyMatch(s -> s.phase < 0);
  }

  static boolean past(Sighting sighting) {
    Found<String> status = sighting.status;
    boolean said =
        status != null
            && status.confidence() >= 0.5
            && Set.of("concluded", "under-way").contains(status.value());
    return said || sighting.pointing == Sighting.Pointing.LAST;
  }

  /** Whether nothing is known by which to tell it from any other. */
  boolean isHollow() {
    return ordinal() == null && days().isEmpty() && places().isEmpty() && parties().isEmpty();
  }

  /** Whether a second side is told of without its name. */
  boolean leavesOutPartner() {
    return sightings.stream().anyMatch(s -> s.sides);
  }

  boolean hasStatus(String... any) {
    return sightings.stream().anyMatch(s -> s.hasStatus(any));
  }
}
