package parley.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.domain.Correction;
import parley.domain.Failure;
import parley.domain.Reading;

/**
 * The log of a store as a value. Every view of the store is a function of it, so that it is the
 * same whichever database holds the log.
 */
public final class Journal {

  private final List<Entry> entries;

  private Journal(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * The journal of entries.
   *
   * @param entries in the order of their positions
   */
  public static Journal of(List<Entry> entries) {
    return new Journal(List.copyOf(entries));
  }

  /** This journal with entries that came after it. */
  public Journal with(List<Entry> later) {
    return later.isEmpty() ? this : of(Stream.concat(entries.stream(), later.stream()).toList());
  }

  /** All entries, in the order of their positions. */
  public List<Entry> entries() {
    return entries;
  }

  /** The position of the last entry; 0 for an empty store. */
  public long position() {
    return entries.isEmpty() ? 0 : entries.getLast().position();
  }

  /** The journal as it stood at an instant: what was recorded up to and including it. */
  public Journal recorded(Instant instant) {
    return of(entries.stream().filter(entry -> !entry.recorded().isAfter(instant)).toList());
  }

  /** The journal as it stood at a position. */
  public Journal upTo(long position) {
    return of(entries.stream().filter(entry -> entry.position() <= position).toList());
  }

  /** The processes that are not merged into others, in the order in which they were opened. */
  public List<StoredProcess> processes() {
    return titles().values().stream()
        .filter(titled -> titled.mergedInto() == null)
        .map(titled -> new StoredProcess(titled.process(), titled.title(), titled.splitFrom()))
        .toList();
  }

  /** The process of an id, also of one that was merged into it; else the one of a title. */
  public Optional<StoredProcess> process(String idOrTitle) {
    String id = resolved(idOrTitle, titles());
    List<StoredProcess> all = processes();
    return all.stream()
        .filter(process -> process.id().equals(id))
        .findFirst()
        .or(
            () ->
                all.stream()
                    .filter(process -> process.title().equalsIgnoreCase(idOrTitle))
                    .findFirst());
  }

  /** The process to which a report belongs; empty when there is no such report. */
  public Optional<StoredProcess> processOf(String report) {
    return Optional.ofNullable(places().get(report)).flatMap(this::process);
  }

  /**
   * Of which reports the desk has said where they belong, by report id, with the id of the process:
   * reports that it placed, and those that lay in a process when it placed one there, renamed it or
   * merged it.
   */
  public SortedMap<String, String> decided() {
    return new Decisions(entries).decided();
  }

  /** Where every report is, by report id, with the id of the process. */
  public SortedMap<String, String> placed() {
    Map<String, Entry.Titled> titles = titles();
    TreeMap<String, String> placed = new TreeMap<>();
    places()
        .forEach(
            (report, place) -> {
              String process = resolved(place, titles);
              if (titles.containsKey(process)) {
                placed.put(report, process);
              }
            });
    return placed;
  }

  /** Whether the router opened a process and the desk has not renamed it since. */
  public boolean isRouted(String process) {
    Entry.Titled titled = titles().get(process);
    return titled != null && titled.routed();
  }

  /** The ids of the processes that the router opened and the desk has not renamed since. */
  public SortedSet<String> routed() {
    TreeSet<String> routed = new TreeSet<>();
    titles()
        .forEach(
            (process, titled) -> {
              if (titled.routed()) {
                routed.add(process);
              }
            });
    return routed;
  }

  /** The ids of all processes that there ever were, also of those merged into others. */
  public SortedSet<String> ids() {
    return new TreeSet<>(titles().keySet());
  }

  /** Of every report that was read the reading of its latest revision, by report id. */
  public SortedMap<String, Reading> readings() {
    Map<Long, Reading> latest = new HashMap<>();
    of(Entry.Read.class).forEach(read -> latest.put(read.of(), read.reading()));
    TreeMap<String, Reading> readings = new TreeMap<>();
    chosen(null)
        .forEach(
            (report, received) -> {
              Reading reading = latest.get(received.position());
              if (reading != null) {
                readings.put(report, reading);
              }
            });
    return readings;
  }

  /** The revisions of a report, the first seen first; none when there is no such report. */
  public List<Entry.Received> revisions(String report) {
    return of(Entry.Received.class)
        .filter(received -> received.report().id().equals(report))
        .toList();
  }

  /** The corrections made in a process, also those that were taken back, the first made first. */
  public List<Correction> corrections(String process) {
    Map<String, Entry.Titled> titles = titles();
    TreeSet<String> ancestors = ancestors(process, titles);
    return of(Entry.Corrected.class)
        .map(Entry.Corrected::correction)
        .filter(c -> ancestors.contains(resolved(c.process(), titles)))
        .toList();
  }

  /**
   * What a process holds.
   *
   * @param process its id
   * @param asOf for which day to choose among the revisions of an edited report: the last that was
   *     recorded up to it, else the first; null for the latest
   * @throws StoreException when there is no such process
   */
  public Contents contents(String process, @Nullable LocalDate asOf) {
    StoredProcess known =
        process(process)
            .orElseThrow(
                () ->
                    new StoreException(
                        "there is no process '" + process + "'; there are " + names()));
    Map<String, String> places = places();
    Map<String, Entry.Titled> titles = titles();
    List<Reading> readings = new ArrayList<>();
    Map<Long, Reading> latest = new HashMap<>();
    of(Entry.Read.class).forEach(read -> latest.put(read.of(), read.reading()));
    chosen(asOf)
        .forEach(
            (report, received) -> {
              String at = resolved(places.getOrDefault(report, ""), titles);
              Reading reading = latest.get(received.position());
              if (at.equals(known.id()) && reading != null) {
                readings.add(reading);
              }
            });
    return new Contents(
        known,
        asOf,
        readings,
        failures(known.id(), titles),
        Correction.standing(corrections(known.id())));
  }

  /** The reports that are in the store but could not be read, each in its latest revision. */
  public List<Entry.Received> unread() {
    TreeSet<Long> read = new TreeSet<>();
    of(Entry.Read.class).forEach(entry -> read.add(entry.of()));
    return chosen(null).values().stream().filter(r -> !read.contains(r.position())).toList();
  }

  /** Of every report its latest revision with the reader that read it last, by report id. */
  public Map<Entry.Received, Optional<String>> readers() {
    Map<Long, String> last = new HashMap<>();
    of(Entry.Read.class).forEach(read -> last.put(read.of(), read.reader()));
    Map<Entry.Received, Optional<String>> readers = new LinkedHashMap<>();
    chosen(null).values().forEach(r -> readers.put(r, Optional.ofNullable(last.get(r.position()))));
    return readers;
  }

  private TreeMap<String, Entry.Received> chosen(@Nullable LocalDate asOf) {
    TreeMap<String, Entry.Received> chosen = new TreeMap<>();
    of(Entry.Received.class)
        .filter(
            received -> asOf == null || received.revision() == 1 || !day(received).isAfter(asOf))
        .forEach(received -> chosen.put(received.report().id(), received));
    return chosen;
  }

  private static LocalDate day(Entry entry) {
    return LocalDate.ofInstant(entry.recorded(), ZoneOffset.UTC);
  }

  private List<Failure> failures(String process, Map<String, Entry.Titled> titles) {
    Map<String, Long> read = new HashMap<>();
    of(Entry.Read.class)
        .forEach(entry -> read.put(entry.reading().report().source(), entry.position()));
    return of(Entry.Failed.class)
        .filter(failed -> resolved(failed.process(), titles).equals(process))
        .filter(failed -> read.getOrDefault(failed.failure().source(), 0L) < failed.position())
        .map(Entry.Failed::failure)
        .distinct()
        .sorted()
        .toList();
  }

  private Map<String, String> places() {
    Map<String, String> places = new HashMap<>();
    of(Entry.Placed.class).forEach(placed -> places.put(placed.report(), placed.process()));
    return places;
  }

  private Map<String, Entry.Titled> titles() {
    Map<String, Entry.Titled> titles = new LinkedHashMap<>();
    of(Entry.Titled.class).forEach(titled -> titles.put(titled.process(), titled));
    return titles;
  }

  static String resolved(String process, Map<String, Entry.Titled> titles) {
    TreeSet<String> seen = new TreeSet<>();
    String at = process;
    while (seen.add(at)) {
      Entry.Titled titled = titles.get(at);
      if (titled == null || titled.mergedInto() == null) {
        return at;
      }
      at = titled.mergedInto();
    }
    return at;
  }

  private static TreeSet<String> ancestors(String process, Map<String, Entry.Titled> titles) {
    TreeSet<String> ancestors = new TreeSet<>();
    String at = resolved(process, titles);
    while (ancestors.add(at)) {
      Entry.Titled titled = titles.get(at);
      if (titled == null || titled.splitFrom() == null) {
        return ancestors;
      }
      at = resolved(titled.splitFrom(), titles);
    }
    return ancestors;
  }

  private String names() {
    List<String> names =
        processes().stream().map(StoredProcess::id).sorted(Comparator.naturalOrder()).toList();
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  private <E extends Entry> Stream<E> of(Class<E> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast);
  }
}
