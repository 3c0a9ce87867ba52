package parley.publish.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.domain.Dossier;
import parley.domain.Publication;
import parley.domain.Slot;
import parley.domain.State;

/**
 * What each day brought to a dossier, out of the dossier alone: every value knows the day on which
 * it was first reported and the day on which it fell. Values without a day bring no news.
 *
 * @param all newest first; on one day by kind and id
 * @param sources the reports that the changes cite, by number
 */
public record History(List<Dated> all, Sources sources) {

  private static final Comparator<Dated> ORDER =
      Comparator.comparing(Dated::day)
          .reversed()
          .thenComparing(dated -> dated.change().entry().kind())
          .thenComparing(dated -> dated.change().entry().id())
          .thenComparing(
              dated -> dated.change().slot(), Comparator.nullsFirst(Comparator.naturalOrder()));

  /**
   * A change on a day.
   *
   * @param change the fact as it stood on that day
   */
  public record Dated(LocalDate day, Change change) {}

  public History {
    all = all.stream().sorted(ORDER).toList();
  }

  public static History of(Dossier dossier) {
    Entries entries = Entries.of(dossier);
    List<Dated> all = new ArrayList<>();
    for (Entry entry : entries.all()) {
      new Course(entry, entries.sources()).addTo(all);
    }
    return new History(all, entries.sources());
  }

  /**
   * What each day brought to one fact, the first day first.
   *
   * @param sources of the dossier in which it stands
   */
  public static List<Dated> of(Entry entry, Sources sources) {
    List<Dated> all = new ArrayList<>();
    new Course(entry, sources).addTo(all);
    return all.stream().sorted(Comparator.comparing(Dated::day)).toList();
  }

  /** The course of one fact. */
  private record Course(Entry entry, Sources sources) {

    void addTo(List<Dated> all) {
      Entry before = null;
      for (LocalDate day : days()) {
        Entry after = asOf(day);
        if (before == null) {
          if (Presenter.isTellable(after)) {
            all.add(new Dated(day, Change.whole(Change.Nature.NEW, after)));
            before = after;
          }
          continue;
        }
        List<Change> changes = new ArrayList<>();
        Changes.compare(before, after, changes);
        changes.forEach(change -> all.add(new Dated(day, change)));
        before = after;
      }
    }

    private TreeSet<LocalDate> days() {
      TreeSet<LocalDate> days = new TreeSet<>();
      values()
          .flatMap(
              shown ->
                  Stream.of(Stream.ofNullable(shown.reported()), Stream.ofNullable(shown.until())))
          .flatMap(stream -> stream)
          .forEach(days::add);
      return days;
    }

    private Stream<Shown> values() {
      return entry.slots().values().stream().flatMap(List::stream);
    }

    /** The fact with the values that were reported up to a day, as they stood at its end. */
    private Entry asOf(LocalDate day) {
      Map<Slot, List<Shown>> slots = new EnumMap<>(Slot.class);
      entry
          .slots()
          .forEach(
              (slot, values) -> {
                List<Shown> known = known(values, day);
                if (!known.isEmpty()) {
                  slots.put(slot, known);
                }
              });
      return new Entry(entry.id(), entry.kind(), entry.origins(), slots);
    }

    private List<Shown> known(List<Shown> values, LocalDate day) {
      List<Shown> known =
          values.stream()
              .filter(shown -> shown.reported() == null || !shown.reported().isAfter(day))
              .toList();
      boolean alone = known.stream().filter(Shown::isDisputed).count() < 2;
      return known.stream().map(shown -> asOf(shown, day, alone)).toList();
    }

    private Shown asOf(Shown shown, LocalDate day, boolean alone) {
      LocalDate until = shown.until();
      boolean stands = until != null && until.isAfter(day);
      State state = stands || (alone && shown.isDisputed()) ? State.CURRENT : shown.state();
      List<Citation> citations =
          shown.citations().stream().filter(citation -> isOut(citation, day)).toList();
      return new Shown(
          shown.value(),
          shown.text(),
          shown.side(),
          state,
          shown.reported(),
          stands ? null : until,
          citations.isEmpty() ? shown.citations() : citations);
    }

    private boolean isOut(Citation citation, LocalDate day) {
      Publication publication = sources.get(citation.source()).report().publication();
      return publication == null || !publication.day().isAfter(day);
    }
  }
}
