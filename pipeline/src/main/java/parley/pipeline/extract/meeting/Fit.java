package parley.pipeline.extract.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import parley.domain.Edtf;
import parley.pipeline.extract.Scene;

/** Weighs whether a place in a report speaks of a meeting that it has told of before. */
final class Fit {

  static final double NEVER = -100;

  private final Scene scene;
  private final Reach reach;
  private final Sides sides;

  Fit(Scene scene, Reach reach, Sides sides) {
    this.scene = scene;
    this.reach = reach;
    this.sides = sides;
  }

  /** How well they fit; {@link #NEVER} when they cannot be one. */
  double score(MeetingThread thread, Sighting sighting) {
    double days = days(thread, sighting);
    double order = days <= NEVER ? NEVER : order(thread, sighting);
    double places = order <= NEVER ? NEVER : places(thread, sighting);
    if (places <= NEVER) {
      return NEVER;
    }
    double parties = parties(thread, sighting);
    double worst = Math.min(Math.min(days, order), Math.min(places, parties));
    boolean same = days >= 4 || order >= 5;
    boolean byDayAlone =
        order <= 0
            && places <= 0
            && sighting.pointing == Sighting.Pointing.NEW
            && sighting.parties.isEmpty()
            && !sighting.places.isEmpty()
            && sighting.sentence() - thread.latest().sentence() > 2;
    boolean current =
        days <= 0
                && sighting.hasStatus("under-way", "scheduled")
                && (background(thread) || places <= 0 && otherHour(thread, sighting))
            || days <= 0 && sighting.hasStatus("under-way") && notToday(thread);
    if ((order < 5 && otherKind(thread, sighting)) || byDayAlone || sighting.apart || current) {
      return NEVER;
    }
    boolean byPartiesAlone =
        days <= 0 && order <= 0 && places <= 0 && sighting.pointing == Sighting.Pointing.NEW;
    boolean otherPhase =
        thread.isAhead() != sighting.phase > 0 || thread.isPast() != sighting.phase < 0;
    if (byPartiesAlone && otherPhase) {
      return NEVER;
    }
    if (worst <= NEVER
        || thread.isCall() != sighting.isCall()
        || !same && (otherTime(thread, sighting) || otherForm(thread, sighting))) {
      return NEVER;
    }
    return days + order + places + parties + pointing(thread, sighting);
  }

  private static double order(MeetingThread thread, Sighting sighting) {
    Found<Integer> one = thread.ordinal();
    Found<Integer> two = sighting.ordinal;
    if (one == null || two == null) {
      boolean apart = sighting.sentence() != thread.latest().sentence();
      boolean ahead = thread.isAhead() && (sighting.phase > 0 || sighting.hasStatus("postponed"));
      boolean dated = two != null && thread.exactDays().findAny().isPresent();
      return dated && apart && !ahead ? -3 : 0;
    }
    return one.value().equals(two.value()) ? 5 : NEVER;
  }

  private static double days(MeetingThread thread, Sighting sighting) {
    List<Edtf> one =
        thread.days().stream()
            .filter(d -> d.confidence() >= 0.5)
            .map(d -> d.value().edtf())
            .toList();
    List<Edtf> two =
        sighting.days.stream().filter(d -> !d.value().former()).map(d -> d.value().edtf()).toList();
    if (one.isEmpty() || two.isEmpty()) {
      return 0;
    }
    boolean overlap = one.stream().anyMatch(a -> two.stream().anyMatch(a::overlaps));
    if (overlap) {
      boolean exact =
          one.stream()
              .anyMatch(
                  a -> a.isExact() && two.stream().anyMatch(b -> b.isExact() && a.overlaps(b)));
      return exact ? 4 : 1;
    }
    return follows(thread, sighting) ? 1 : NEVER;
  }

  /** Whether the days are next to each other, and said to be days of one meeting. */
  private static boolean follows(MeetingThread thread, Sighting sighting) {
    boolean partial =
        sighting.day > 0
            || sighting.days.stream().anyMatch(d -> d.value().part() == Sighting.Part.END)
            || thread.sightings().stream().anyMatch(s -> s.day > 0 || s.length > 1)
            || thread.days().stream().anyMatch(d -> d.value().part() == Sighting.Part.START);
    boolean near =
        thread
            .exactDays()
            .anyMatch(
                a ->
                    sighting.days.stream()
                        .map(d -> d.value().edtf())
                        .filter(Edtf::isExact)
                        .anyMatch(
                            b ->
                                Math.abs(a.latest().toEpochDay() - b.earliest().toEpochDay()) <= 3
                                    || Math.abs(b.latest().toEpochDay() - a.earliest().toEpochDay())
                                        <= 3));
    return partial && near && sighting.pointing != Sighting.Pointing.NEXT;
  }

  private double places(MeetingThread thread, Sighting sighting) {
    List<Found<String>> one = towns(thread.places());
    List<Found<String>> two = towns(sighting.places);
    if (one.isEmpty() || two.isEmpty()) {
      return 0;
    }
    return one.stream().anyMatch(a -> two.stream().anyMatch(b -> agree(a.value(), b.value())))
        ? 2
        : NEVER;
  }

  /** Without the country, where a town is named as well: "Miami, Florida in the US". */
  private List<Found<String>> towns(List<Found<String>> places) {
    List<Found<String>> towns =
        places.stream().filter(place -> !reach.isCountry(place.value())).toList();
    return towns.isEmpty() ? places : towns;
  }

  /** Whether both name a place, and it may be the same. */
  boolean samePlace(MeetingThread thread, Sighting sighting) {
    return places(thread, sighting) > 0;
  }

  private boolean agree(String one, String two) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = two.toLowerCase(Locale.ROOT);
    if (a.contains(b) || b.contains(a)) {
      return true;
    }
    if (reach.sameSeat(one, two)) {
      return true;
    }
    String first = reach.countryOf(one);
    String second = reach.countryOf(two);
    return first != null && first.equals(second) && (reach.isCountry(one) || reach.isCountry(two));
  }

  private double parties(MeetingThread thread, Sighting sighting) {
    Set<String> one = new TreeSet<>(thread.parties().keySet());
    Set<String> two = sighting.parties.keySet();
    boolean leaders =
        (sides.sides(sides.persons(two)).size() > 1 && sides.persons(one).isEmpty())
            || (sides.sides(sides.persons(one)).size() > 1
                && two.isEmpty()
                && sighting.form.equals("round"));
    if (leaders && sighting.pointing == Sighting.Pointing.NEXT && places(thread, sighting) <= 0) {
      return NEVER;
    }
    if (leaders && (thread.forms().contains("round") || sighting.form.equals("round"))) {
      return NEVER;
    }
    if (one.isEmpty() || two.isEmpty()) {
      return 0;
    }
    Set<String> personsOne = sides.persons(one);
    Set<String> personsTwo = sides.persons(two);
    if (personsOne.size() > 1
        && personsTwo.size() > 1
        && personsOne.stream().noneMatch(personsTwo::contains)) {
      return NEVER;
    }
    Set<String> sidesOne = sides.sides(one);
    Set<String> sidesTwo = sides.sides(two);
    Set<String> common = new HashSet<>(sidesOne);
    common.retainAll(sidesTwo);
    if (common.isEmpty()) {
      boolean joins =
          sighting.pointing == Sighting.Pointing.KNOWN
              && sidesTwo.size() == 1
              && sidesOne.size() > 1
              && !Set.of("with", "between").contains(sighting.line.word(sighting.last + 1));
      return joins ? -0.5 : NEVER;
    }
    boolean subset = common.size() == Math.min(sidesOne.size(), sidesTwo.size());
    if (!subset) {
      return NEVER;
    }
    if (sighting.pointing == Sighting.Pointing.NEXT && !sidesOne.equals(sidesTwo)) {
      return -1;
    }
    boolean others =
        personsTwo.size() > 1 && !personsOne.containsAll(personsTwo)
            || personsOne.size() > 1
                && personsTwo.size() > 1
                && !personsTwo.containsAll(personsOne);
    if (others && personsOne.size() > 1 && personsTwo.size() > 1) {
      return NEVER;
    }
    if (others || (personsTwo.isEmpty() && personsOne.size() > 1)) {
      return 0;
    }
    return common.size() > 1 ? 2 : 0.5;
  }

  /** Whether one is over and the other still to come. */
  private static boolean otherTime(MeetingThread thread, Sighting sighting) {
    if (sighting.pointing == Sighting.Pointing.NEXT) {
      return !thread.isAhead();
    }
    if (sighting.pointing == Sighting.Pointing.LAST) {
      return thread.isAhead() || thread.hasStatus("under-way");
    }
    return sighting.phase < 0 && thread.isAhead()
        || sighting.phase > 0
            && thread.isPast()
            && !sighting.hasStatus("under-way")
            && !continues(sighting);
  }

  private static boolean continues(Sighting sighting) {
    return sighting.pointing == Sighting.Pointing.KNOWN
        && sighting.days.stream().anyMatch(d -> d.value().part() == Sighting.Part.END);
  }

  private static boolean otherForm(MeetingThread thread, Sighting sighting) {
    Set<String> forms = thread.forms();
    if (forms.equals(Set.of("ceremony"))
        && Set.of("talks", "round", "session").contains(sighting.form)) {
      return true;
    }
    return special(sighting.form)
        ? !forms.contains(sighting.form)
        : forms.stream().allMatch(Fit::special) && sighting.pointing != Sighting.Pointing.KNOWN;
  }

  /** An hour in which persons met is not the talks that still go on. */
  private static boolean otherHour(MeetingThread thread, Sighting sighting) {
    return sighting.pointing == Sighting.Pointing.NEW
        && sighting.form.equals("talks")
        && sighting.hasStatus("under-way")
        && thread.forms().equals(Set.of("meet"))
        && thread.hasStatus("concluded");
  }

  /** Talks that begin or end are not the hour in which some persons met on the same day. */
  private boolean otherKind(MeetingThread thread, Sighting sighting) {
    boolean met = thread.forms().stream().allMatch(f -> f.equals("meet") || f.equals("meeting"));
    boolean course =
        sighting.form.equals("talks")
            && sighting.parties.isEmpty()
            && sighting.days.stream().anyMatch(d -> d.value().part() != Sighting.Part.WHOLE);
    if (met && course && sides.persons(new TreeSet<>(thread.parties().keySet())).size() > 1) {
      return true;
    }
    return thread.forms().equals(Set.of("talks"))
        && thread.parties().isEmpty()
        && thread.sightings().stream()
            .flatMap(x -> x.days.stream())
            .anyMatch(d -> d.value().part() != Sighting.Part.WHOLE)
        && sighting.form.equals("meet")
        && sides.persons(sighting.parties.keySet()).size() > 1;
  }

  private static boolean special(String form) {
    return Set.of("summit", "ceremony", "conference").contains(form);
  }

  /** "Ahead of the talks". */
  private static boolean ahead(Sighting sighting) {
    String before = sighting.line.word(sighting.first - 1);
    return before.equals("before")
        || before.equals("of") && sighting.line.word(sighting.first - 2).equals("ahead");
  }

  /** Whether it lies so far back that the report only recalls it. */
  boolean background(MeetingThread thread) {
    parley.domain.Publication publication = scene.report().publication();
    List<Edtf> days = thread.days().stream().map(d -> d.value().edtf()).toList();
    return publication != null
        && !days.isEmpty()
        && days.stream().allMatch(e -> e.latest().isBefore(publication.day().minusDays(21)));
  }

  /** Whether all its days are over, or none of them has come. */
  private boolean notToday(MeetingThread thread) {
    parley.domain.Publication publication = scene.report().publication();
    List<Edtf> days =
        thread.days().stream().map(d -> d.value().edtf()).filter(e -> e.days() <= 31).toList();
    return publication != null
        && !days.isEmpty()
        && (days.stream().allMatch(e -> e.latest().isBefore(publication.day().minusDays(1)))
            || days.stream().allMatch(e -> e.earliest().isAfter(publication.day())));
  }

  private double pointing(MeetingThread thread, Sighting sighting) {
    int distance = sighting.sentence() - thread.latest().sentence();
    double recency = 1.0 / (1 + Math.max(0, distance) / 3.0);
    double weight = 0.2 * Math.min(6, thread.sightings().size());
    boolean far = distance > 12;
    boolean background = background(thread) && distance > 2;
    boolean awaited =
        thread.isAhead()
            && !sighting.hasStatus("scheduled", "proposed", "postponed", "cancelled")
            && !ahead(sighting);
    if (sighting.pointing == Sighting.Pointing.KNOWN && thread.isHollow() && distance > 1) {
      return 0;
    }
    boolean hour = thread.forms().equals(Set.of("meet")) && sighting.form.equals("talks");
    if (sighting.pointing == Sighting.Pointing.KNOWN && hour && sighting.parties.isEmpty()) {
      return recency; // "the talks" are hardly the hour in which two met
    }
    return switch (sighting.pointing) {
      case KNOWN -> background ? 0 : (far ? 0.8 : 1.5) + recency / 2 + weight - (awaited ? 0.6 : 0);
      case NEXT -> thread.isAhead() ? 2 + recency : 0;
      case LAST -> thread.isPast() && !thread.hasStatus("under-way") ? 1 + recency : 0;
      case NEW -> recency / 2;
    };
  }
}
