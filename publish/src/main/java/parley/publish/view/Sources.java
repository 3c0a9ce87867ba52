package parley.publish.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import parley.domain.Document;
import parley.domain.Dossier;
import parley.domain.Publication;

/**
 * The reports of a dossier, numbered by day of publication; those without a day come last, and
 * after them the corrections of the desk.
 */
public final class Sources {

  private static final Comparator<Document> BY_DAY =
      Comparator.comparing(Document::isCorrection)
          .thenComparing(Sources::day)
          .thenComparing(document -> document.report().id());

  private final List<Source> all;
  private final Map<String, Source> byId;

  private Sources(List<Source> all) {
    this.all = List.copyOf(all);
    Map<String, Source> map = new TreeMap<>();
    all.forEach(source -> map.put(source.report().id(), source));
    this.byId = Collections.unmodifiableMap(map);
  }

  public static Sources of(Dossier dossier) {
    List<Document> sorted = dossier.documents().stream().sorted(BY_DAY).toList();
    Map<String, Integer> numbers = new TreeMap<>();
    sorted.forEach(document -> numbers.put(document.report().id(), numbers.size() + 1));
    List<Source> sources = new ArrayList<>();
    for (Document document : sorted) {
      String original = document.copyOf();
      Integer copied = original == null ? null : numbers.get(original);
      sources.add(new Source(sources.size() + 1, document, copied));
    }
    return new Sources(sources);
  }

  public List<Source> all() {
    return all;
  }

  /** The source with a number. */
  public Source get(int number) {
    return all.get(number - 1);
  }

  /**
   * The source with a report's id.
   *
   * @throws IllegalArgumentException when the dossier has no such report
   */
  public Source get(String report) {
    Source source = byId.get(report);
    if (source == null) {
      throw new IllegalArgumentException("no such report in the dossier: " + report);
    }
    return source;
  }

  /** The number of reports; corrections of the desk are none. */
  public long reports() {
    return all.stream().filter(source -> !source.document().isCorrection()).count();
  }

  /** The number of outlets; a report that names none counts for itself. */
  public long outlets() {
    return all.stream()
        .filter(source -> !source.document().isCorrection())
        .map(Source::name)
        .distinct()
        .count();
  }

  /** The number of reports whose words no other report of the dossier gave first. */
  public long origins() {
    return all.stream()
        .filter(source -> source.copyOf() == null && !source.document().isCorrection())
        .count();
  }

  /** The days from the first report to the last; empty when none has a day. */
  public String period() {
    List<LocalDate> days =
        all.stream()
            .filter(source -> !source.document().isCorrection())
            .map(s -> day(s.document()))
            .filter(d -> !d.equals(LocalDate.MAX))
            .toList();
    return days.isEmpty() ? "" : Wording.days(days.getFirst(), days.getLast());
  }

  /** The first citation of each source. */
  public static List<Citation> firstOfEach(List<Citation> citations) {
    TreeSet<Integer> seen = new TreeSet<>();
    return citations.stream().filter(citation -> seen.add(citation.source())).toList();
  }

  /** The cited words, on one line. */
  public String words(Citation citation) {
    return Plain.line(citation.passage().exact());
  }

  /** What stands before the cited words in their sentence. */
  public String before(Citation citation) {
    return context(citation).before();
  }

  /** What stands after the cited words in their sentence. */
  public String after(Citation citation) {
    return context(citation).after();
  }

  /** A figure in the words of the first report that gives it and says what it measures. */
  public Optional<Excerpt> excerpt(Entry figure) {
    return Excerpt.of(figure, this);
  }

  /** Figures in the words of the reports; those of one sentence stand together. */
  public List<Excerpt> excerpts(List<Entry> figures) {
    return Excerpt.of(figures, this);
  }

  private Context context(Citation citation) {
    return Context.of(get(citation.source()).report(), citation.passage());
  }

  private static LocalDate day(Document document) {
    Publication publication = document.report().publication();
    return publication == null ? LocalDate.MAX : publication.day();
  }
}
