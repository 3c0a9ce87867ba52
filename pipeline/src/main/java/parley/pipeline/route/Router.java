package parley.pipeline.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.domain.Publication;
import parley.domain.Reading;
import parley.domain.Report;

/**
 * Says which of the reports of a store belong together: those that have most in common, by words
 * that are rare among them and by the time in which they were published. The groups are a function
 * of the reports and of what the desk has said; no order of arrival comes into it.
 */
public final class Router {

  /**
   * The least that two groups must have in common, on average over their reports, to be one (0 to
   * 1). Set on the stories; decision 13 says what other thresholds gave.
   */
  private static final double ENOUGH = 0.11;

  /** A group that says less of parties that talk is no process of its own. */
  private static final double TELLING = 6;

  /**
   * Where there are more groups than this, the reports come from a feed rather than from somebody
   * who chose them: there what is said by and of parties elsewhere than in talks opens no process.
   */
  private static final int CHOSEN = 5;

  private static final int PARTIES = 3;

  private static final Comparator<Report> BY_CONTENT =
      Comparator.comparing(Report::text).thenComparing(Report::id);

  private final List<Reading> readings;
  private final Map<String, String> decided;
  private final Features features;

  /**
   * @param readings one of each report, in any order
   * @param decided of which reports the desk has said where they belong, by report id, with the id
   *     of the process
   */
  public Router(Collection<Reading> readings, Map<String, String> decided) {
    this(readings, decided, new Features());
  }

  /**
   * @param features what is known of the reports from earlier; the groups are the same without
   */
  public Router(Collection<Reading> readings, Map<String, String> decided, Features features) {
    this.features = features;
    this.readings =
        readings.stream().sorted(Comparator.comparing(Reading::report, BY_CONTENT)).toList();
    this.decided = Map.copyOf(decided);
  }

  /** The groups, each report in one; those of which the desk has said something come first. */
  public List<Group> groups() {
    Features.Taken taken = features.of(readings);
    Resemblance resemblance = new Resemblance(taken);
    List<List<Integer>> together = new ArrayList<>(said().values());
    int named = together.size();
    for (int i = 0; i < readings.size(); i++) {
      if (process(i) == null) {
        together.add(List.of(i));
      }
    }
    Linkage linkage =
        new Linkage(
            resemblance.ofEachTwo(),
            together,
            (one, other) -> one < named && other < named,
            ENOUGH);
    List<List<Integer>> clusters = linkage.clusters();
    List<List<String>> shared = resemblance.shared(clusters);
    List<Group> groups = new ArrayList<>(clusters.size());
    for (int i = 0; i < clusters.size(); i++) {
      List<Features.Feature> own = clusters.get(i).stream().map(taken.reports()::get).toList();
      groups.add(group(clusters.get(i), shared.get(i), own, clusters.size() <= CHOSEN));
    }
    return groups;
  }

  /** The reports that the desk has put to processes, by process. */
  private SortedMap<String, List<Integer>> said() {
    TreeMap<String, List<Integer>> said = new TreeMap<>();
    for (int i = 0; i < readings.size(); i++) {
      @Nullable String process = process(i);
      if (process != null) {
        said.computeIfAbsent(process, _ -> new ArrayList<>()).add(i);
      }
    }
    return said;
  }

  private @Nullable String process(int reading) {
    return decided.get(readings.get(reading).report().id());
  }

  private Group group(
      List<Integer> members, List<String> shared, List<Features.Feature> own, boolean chosen) {
    TreeMap<String, String> reports = new TreeMap<>();
    for (int i = 0; i < members.size(); i++) {
      reports.put(readings.get(members.get(i)).report().id(), shared.get(i));
    }
    Parties parties = new Parties(own.stream().map(Features.Feature::told).toList());
    return new Group(
        members.stream().map(this::process).filter(Objects::nonNull).findFirst().orElse(null),
        reports,
        parties.first(PARTIES),
        chosen ? parties.isTold(TELLING) : parties.isTalk(TELLING),
        own.stream()
            .map(feature -> feature.reading().report().publication())
            .filter(Objects::nonNull)
            .map(Publication::day)
            .min(Comparator.naturalOrder())
            .map(day -> day.toString().substring(0, "2000-01".length()))
            .orElse(null));
  }
}
