package parley.pipeline.extract.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;
import parley.pipeline.extract.Scene;

/** Tells which places in a report speak of the same meeting. */
final class Threads {

  private static final double JOIN = 1.7;

  /** So many sentences after the first tell the news of the day. */
  private static final int OPENING = 3;

  private final Scene scene;
  private final Reach reach;
  private final Sides sides;
  private final Fit fit;

  Threads(Scene scene, Reach reach) {
    this.scene = scene;
    this.sides = new Sides(scene.cast());
    this.fit = new Fit(scene, reach, sides);
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
    new Presences(sides, fit, publication == null ? null : publication.day())
        .join(presences, threads);
    return List.copyOf(threads);
  }

  /**
   * "the Qatar talks": a party when it talks with somebody or somebody has named it as one, else
   * the place.
   */
  private void either(List<Sighting> sightings) {
    Set<String> involved = new TreeSet<>();
    sightings.forEach(s -> involved.addAll(sides.sides(s.parties.keySet())));
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
      double score = fit.score(thread, sighting);
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
        if (same(one, two)) {
          one.addAll(two);
          threads.remove(j);
        }
      }
    }
  }

  /** Whether all that is said of the second fits the first, and something of it fits well. */
  private boolean same(MeetingThread one, MeetingThread two) {
    double most = Fit.NEVER;
    for (Sighting sighting : two.sightings()) {
      double score = fit.score(one, sighting);
      if (score <= Fit.NEVER / 2) {
        return false;
      }
      most = Math.max(most, score);
    }
    return most >= 2 * JOIN;
  }

  Sides sides() {
    return sides;
  }

  /** Whether it lies so far back that the report only recalls it. */
  boolean background(MeetingThread thread) {
    return fit.background(thread);
  }
}
