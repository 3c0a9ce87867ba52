package parley.pipeline.extract.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.ActorType;
import parley.domain.Edtf;
import parley.domain.ReportedActor;
import parley.pipeline.extract.Scene;

/** Tells which places in a report speak of the same meeting. */
final class Threads {

  private static final double JOIN = 1.7;
  private static final double NEVER = -100;

  /** So many sentences after the first tell the news of the day. */
  private static final int OPENING = 3;

  private final Scene scene;
  private final Reach reach;

  Threads(Scene scene, Reach reach) {
    this.scene = scene;
    this.reach = reach;
  }

  /**
   * The meetings of a report, each with all the places that speak of it, in the order of the text.
   */
  List<MeetingThread> of(List<Sighting> sightings, List<Sighting> presences) {
    List<MeetingThread> threads = new ArrayList<>();
    either(sightings);
    for (Sighting sighting : sightings) {
      settle(sighting);
      MeetingThread best = best(threads, sighting);
      if (best != null) {
        best.add(sighting);
      } else if (!sighting.form.equals("event")
          && (!sighting.plural || !sighting.days.isEmpty() || !sighting.places.isEmpty())) {
        threads.add(new MeetingThread(sighting));
      }
    }
    join(threads);
    parley.domain.Publication publication = scene.report().publication();
    new Presences(this, publication == null ? null : publication.day()).join(presences, threads);
    return List.copyOf(threads);
  }

  /**
   * "the Qatar talks": a party when it talks with somebody or somebody has named it as one, else
   * the place.
   */
  private void either(List<Sighting> sightings) {
    Set<String> involved = new TreeSet<>();
    sightings.forEach(s -> involved.addAll(sides(s.parties.keySet())));
    for (Sighting sighting : sightings) {
      for (Found<String> country : sighting.either) {
        if (!sighting.parties.isEmpty()) {
          sighting.party(country.value(), country.span(), 0.7);
        } else if (!involved.contains(country.value())
            && sighting.places.isEmpty()
            && reach.countryOf(country.span().of(scene.report().text())) != null
            && sighting.pointing == Sighting.Pointing.KNOWN) {
          sighting.places.add(
              new Found<>(country.span().of(scene.report().text()), country.span(), 0.6));
        }
      }
    }
  }

  /** "Another round has begun" points at no later one. */
  private void settle(Sighting sighting) {
    parley.domain.Publication publication = scene.report().publication();
    Found<String> status = sighting.status;
    if (publication != null
        && status != null
        && status.value().equals("concluded")
        && status.confidence() >= 0.8) {
      // a day that a past verb puts into the future is wrongly resolved
      sighting.days.removeIf(d -> d.value().edtf().earliest().isAfter(publication.day()));
    }
    if (publication != null
        && sighting.day > 1
        && sighting.days.isEmpty()
        && sighting.sentence() <= 2
        && !sighting.hasStatus("scheduled", "proposed")) {
      // news leads with what happened on the day
      sighting.day(Edtf.day(publication.day()), Sighting.Part.WHOLE, false, sighting.span(), 0.5);
    }
    newsDay(sighting);
    sighting.phase = phase(sighting);
    if (sighting.pointing == Sighting.Pointing.NEXT
        && sighting.hasStatus("under-way", "concluded")) {
      sighting.pointing = Sighting.Pointing.NEW;
    }
  }

  private int phase(Sighting sighting) {
    parley.domain.Publication publication = scene.report().publication();
    List<Edtf> days =
        sighting.days.stream().filter(d -> !d.value().former()).map(d -> d.value().edtf()).toList();
    if (publication != null && !days.isEmpty()) {
      if (days.stream().allMatch(d -> d.latest().isBefore(publication.day()))) {
        return -1;
      }
      if (days.stream().allMatch(d -> d.earliest().isAfter(publication.day()))) {
        return 1;
      }
    }
    return MeetingThread.past(sighting)
        ? -1
        : sighting.hasStatus("scheduled", "proposed") || sighting.pointing == Sighting.Pointing.NEXT
            ? 1
            : 0;
  }

  /**
   * A meeting that the opening tells of without a day was held on the one day that the opening
   * names up to there.
   */
  private void newsDay(Sighting sighting) {
    parley.domain.Publication publication = scene.report().publication();
    Found<String> status = sighting.status;
    boolean told =
        (sighting.parties.size() > 1 || sighting.form.equals("meet"))
            && sighting.days.isEmpty()
            && sighting.pointing != Sighting.Pointing.LAST
            && sighting.sentence() >= 1
            && sighting.sentence() <= OPENING
            && status != null
            && status.value().equals("concluded")
            && status.confidence() >= 0.8;
    if (publication == null || !told) {
      return;
    }
    List<parley.pipeline.annotate.TimeMention> named =
        scene.annotated().times().stream()
            .filter(t -> t.sentence() <= sighting.sentence() && t.resolved() != null)
            .filter(t -> recent(t.resolved(), publication.day()))
            .toList();
    if (named.stream().map(t -> t.resolved()).distinct().count() == 1) {
      Edtf day = java.util.Objects.requireNonNull(named.getFirst().resolved());
      sighting.day(day, Sighting.Part.WHOLE, false, named.getFirst().span(), 0.5);
    }
  }

  private static boolean recent(@Nullable Edtf edtf, java.time.LocalDate day) {
    if (edtf == null || edtf.days() != 1) {
      return false;
    }
    long ago = day.toEpochDay() - edtf.latest().toEpochDay();
    return ago >= 0 && ago <= 2;
  }

  private @Nullable MeetingThread best(List<MeetingThread> threads, Sighting sighting) {
    MeetingThread best = null;
    double top = JOIN;
    for (MeetingThread thread : threads) {
      double score = score(thread, sighting);
      if (score >= top) {
        top = score;
        best = thread;
      }
    }
    return best;
  }

  private void join(List<MeetingThread> threads) {
    for (int i = 0; i < threads.size(); i++) {
      for (int j = threads.size() - 1; j > i; j--) {
        MeetingThread one = threads.get(i);
        MeetingThread two = threads.get(j);
        double least = two.sightings().stream().mapToDouble(s -> score(one, s)).min().orElse(NEVER);
        double most = two.sightings().stream().mapToDouble(s -> score(one, s)).max().orElse(NEVER);
        if (least > NEVER / 2 && most >= 2 * JOIN) {
          one.addAll(two);
          threads.remove(j);
        }
      }
    }
  }

  private double score(MeetingThread thread, Sighting sighting) {
    double days = days(thread, sighting);
    double order = order(thread, sighting);
    double places = places(thread, sighting);
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
        (sides(persons(two)).size() > 1 && persons(one).isEmpty())
            || (sides(persons(one)).size() > 1 && two.isEmpty() && sighting.form.equals("round"));
    if (leaders && sighting.pointing == Sighting.Pointing.NEXT && places(thread, sighting) <= 0) {
      return NEVER;
    }
    if (leaders && (thread.forms().contains("round") || sighting.form.equals("round"))) {
      return NEVER;
    }
    if (one.isEmpty() || two.isEmpty()) {
      return 0;
    }
    Set<String> personsOne = persons(one);
    Set<String> personsTwo = persons(two);
    if (personsOne.size() > 1
        && personsTwo.size() > 1
        && personsOne.stream().noneMatch(personsTwo::contains)) {
      return NEVER;
    }
    Set<String> sidesOne = sides(one);
    Set<String> sidesTwo = sides(two);
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

  private Set<String> persons(Set<String> keys) {
    Set<String> persons = new TreeSet<>(keys);
    persons.removeIf(k -> actor(k) == null || !ActorType.PERSON.equals(type(k)));
    return persons;
  }

  Set<String> sides(Set<String> keys) {
    Set<String> sides = new TreeSet<>();
    keys.forEach(key -> sides.add(side(key)));
    return sides;
  }

  /**
   * Whom somebody stands for in the end: a minister's ministry's country; himself when nobody is
   * known.
   */
  String side(String key) {
    String at = key;
    for (int step = 0; step < 3; step++) {
      ReportedActor actor = actor(at);
      String side = actor == null ? null : actor.side();
      if (side == null || side.equals(at)) {
        return at;
      }
      at = side;
    }
    return at;
  }

  @Nullable ReportedActor actor(String key) {
    return scene.cast().actors().stream().filter(a -> a.key().equals(key)).findFirst().orElse(null);
  }

  private @Nullable ActorType type(String key) {
    ReportedActor actor = actor(key);
    return actor == null ? null : actor.type();
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
        : forms.stream().allMatch(Threads::special) && sighting.pointing != Sighting.Pointing.KNOWN;
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
    if (met && course && persons(new TreeSet<>(thread.parties().keySet())).size() > 1) {
      return true;
    }
    return thread.forms().equals(Set.of("talks"))
        && thread.parties().isEmpty()
        && thread.sightings().stream()
            .flatMap(x -> x.days.stream())
            .anyMatch(d -> d.value().part() != Sighting.Part.WHOLE)
        && sighting.form.equals("meet")
        && persons(sighting.parties.keySet()).size() > 1;
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
