package parley.pipeline.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Report;

/**
 * Which report carries the words of which other, and where the words of each come from. Reports are
 * compared by runs of five words of what was kept of them, so that a headline, a credit or a menu
 * of an outlet's own does not hide that it prints another's story. A pure function of the set of
 * reports.
 */
public final class Copies {

  /** The share of a report's runs of words that must stand in another for it to be a copy. */
  static final double SHARE = 0.6;

  private static final int RUN = 5;
  private static final int FEWEST_RUNS = 25;
  private static final int COMMONPLACE = 200;
  private static final Comparator<Report> ORIGINAL_FIRST =
      Comparator.comparing((Report r) -> !isAgency(r))
          .thenComparing(Copies::day)
          .thenComparing(Report::id);

  private Copies() {}

  /**
   * The copies among the reports: a copy's id to its original's. Of reports with the same words the
   * original is the agency's own, else the earliest, else the one with the smallest id.
   */
  public static Map<String, String> copyOf(Collection<Report> reports) {
    Comparison comparison = new Comparison(reports);
    Map<String, String> copies = new TreeMap<>();
    for (Set<Integer> family : comparison.families()) {
      int original = comparison.original(family);
      for (int member : family) {
        if (member != original && comparison.share(member, original) >= SHARE) {
          copies.put(comparison.id(member), comparison.id(original));
        }
      }
    }
    return copies;
  }

  /**
   * Where each report's words come from: report id to origin id, for all reports. Reports that
   * share most of their words, or most of the words of one of them, have one origin; so they cannot
   * bear each other out.
   */
  public static Map<String, String> originOf(Collection<Report> reports) {
    Comparison comparison = new Comparison(reports);
    Map<String, String> origins = new TreeMap<>();
    for (Set<Integer> family : comparison.families()) {
      String origin = comparison.id(comparison.original(family));
      family.forEach(member -> origins.put(comparison.id(member), origin));
    }
    return origins;
  }

  private static boolean isAgency(Report report) {
    String publisher = letters(report.publisher());
    String wire = letters(report.wire());
    String initials = initials(report.wire());
    return !wire.isEmpty()
        && !publisher.isEmpty()
        && (publisher.contains(wire) || wire.contains(publisher) || publisher.equals(initials));
  }

  private static String letters(@Nullable String name) {
    return name == null ? "" : name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String initials(@Nullable String name) {
    return name == null ? "" : letters(name.replaceAll("(\\p{L})\\p{L}*", "$1"));
  }

  private static String day(Report report) {
    return report.publication() == null ? "9999-12-31" : report.publication().day().toString();
  }

  /** All pairs of reports that share runs of words, found over an index of the runs. */
  private static final class Comparison {
    private final List<Report> reports;
    private final List<Set<Long>> runs = new ArrayList<>();
    private final Map<Long, Integer> shared = new HashMap<>();

    Comparison(Collection<Report> all) {
      reports = all.stream().sorted(Comparator.comparing(Report::id)).toList();
      Map<Long, List<Integer>> index = new HashMap<>();
      for (int i = 0; i < reports.size(); i++) {
        Set<Long> own = runs(reports.get(i));
        runs.add(own);
        for (Long run : own) {
          index.computeIfAbsent(run, _ -> new ArrayList<>(1)).add(i);
        }
      }
      index.values().forEach(this::count);
    }

    private void count(List<Integer> holders) {
      if (holders.size() > COMMONPLACE) {
        return;
      }
      for (int i = 0; i < holders.size(); i++) {
        for (int j = i + 1; j < holders.size(); j++) {
          shared.merge(pair(holders.get(i), holders.get(j)), 1, Integer::sum);
        }
      }
    }

    private static long pair(int first, int second) {
      return (long) Math.min(first, second) << 32 | Math.max(first, second);
    }

    String id(int report) {
      return reports.get(report).id();
    }

    /** The share of the one's runs that stand in the other. */
    double share(int one, int other) {
      int size = runs.get(one).size();
      return size < FEWEST_RUNS ? 0 : (double) shared.getOrDefault(pair(one, other), 0) / size;
    }

    int original(Set<Integer> family) {
      return family.stream()
          .min(Comparator.comparing(reports::get, ORIGINAL_FIRST))
          .orElseThrow(() -> new IllegalArgumentException("a family has a member"));
    }

    /** The reports, those together that are linked by copying. */
    Collection<Set<Integer>> families() {
      int[] root = new int[reports.size()];
      for (int i = 0; i < root.length; i++) {
        root[i] = i;
      }
      for (long pair : new TreeSet<>(shared.keySet())) {
        int first = (int) (pair >> 32);
        int second = (int) pair;
        if (Math.max(share(first, second), share(second, first)) >= SHARE) {
          int one = find(root, first);
          int other = find(root, second);
          root[Math.max(one, other)] = Math.min(one, other);
        }
      }
      Map<Integer, Set<Integer>> families = new LinkedHashMap<>();
      for (int i = 0; i < root.length; i++) {
        families.computeIfAbsent(find(root, i), _ -> new TreeSet<>()).add(i);
      }
      return families.values();
    }

    private static int find(int[] root, int member) {
      int at = member;
      while (root[at] != at) {
        at = root[at];
      }
      return at;
    }

    private static Set<Long> runs(Report report) {
      List<String> words = words(report);
      Set<Long> runs = new TreeSet<>();
      for (int i = 0; i + RUN <= words.size(); i++) {
        long hash = 1469598103934665603L;
        for (int j = i; j < i + RUN; j++) {
          hash = hash * 1099511628211L + words.get(j).hashCode();
        }
        runs.add(hash);
      }
      return runs;
    }

    private static List<String> words(Report report) {
      StringBuilder kept = new StringBuilder();
      int end = 0;
      for (var span : report.dropped()) {
        kept.append(report.text(), end, span.start()).append(' ');
        end = span.end();
      }
      kept.append(report.text(), end, report.text().length());
      List<String> words = new ArrayList<>();
      for (String word : kept.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
      return words;
    }
  }
}
