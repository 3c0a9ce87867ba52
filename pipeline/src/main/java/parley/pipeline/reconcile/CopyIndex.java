package parley.pipeline.reconcile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.domain.Report;
import parley.domain.Span;

/**
 * An index of the runs of words of reports, which knows of any two reports how many they share. A
 * report is compared when it comes, over the runs that others have too; what two reports share
 * depends on no third.
 */
final class CopyIndex {

  private static final int RUN = 5;
  private static final int FEWEST_RUNS = 25;

  /** A report with its runs, and the reports with which it shares enough of them. */
  private static final class Entry {
    private final int number;
    private final Report report;
    private final long[] runs;
    private final Map<Entry, Integer> shared = new HashMap<>(2);

    Entry(int number, Report report) {
      this.number = number;
      this.report = report;
      this.runs = runs(report);
    }

    /** The share of its runs that stand in the other. */
    double share(Entry other) {
      return share(shared.getOrDefault(other, 0));
    }

    double share(int count) {
      return runs.length < FEWEST_RUNS ? 0 : (double) count / runs.length;
    }
  }

  private final Postings index = new Postings();
  private final Map<Report, Entry> entries = new HashMap<>();
  private final List<@Nullable Entry> byNumber = new ArrayList<>();
  private final Deque<Integer> unused = new ArrayDeque<>();

  void add(Report report) {
    if (entries.containsKey(report)) {
      return;
    }
    int number = unused.isEmpty() ? byNumber.size() : unused.pop();
    Entry entry = new Entry(number, report);
    int[] counts = new int[byNumber.size()];
    for (long run : entry.runs) {
      index.forEach(run, other -> counts[other]++);
    }
    for (long run : entry.runs) {
      index.add(run, number);
    }
    for (int i = 0; i < counts.length; i++) {
      Entry other = byNumber.get(i);
      if (other != null
          && Math.max(entry.share(counts[i]), other.share(counts[i])) >= Copies.SHARE) {
        entry.shared.put(other, counts[i]);
        other.shared.put(entry, counts[i]);
      }
    }
    if (number == byNumber.size()) {
      byNumber.add(entry);
    } else {
      byNumber.set(number, entry);
    }
    entries.put(report, entry);
  }

  void remove(Report report) {
    Entry entry = entries.remove(report);
    if (entry == null) {
      return;
    }
    for (long run : entry.runs) {
      index.remove(run, entry.number);
    }
    entry.shared.keySet().forEach(other -> other.shared.remove(entry));
    byNumber.set(entry.number, null);
    unused.push(entry.number);
  }

  /** A copy's id to its original's, of some of the reports of the index, with one id each. */
  Map<String, String> copyOf(Collection<Report> reports) {
    Map<String, String> copies = new TreeMap<>();
    for (List<Entry> family : families(reports)) {
      Entry original = family.getFirst();
      for (Entry member : family) {
        if (member != original && member.share(original) >= Copies.SHARE) {
          copies.put(member.report.id(), original.report.id());
        }
      }
    }
    return copies;
  }

  /** A report's id to that of the original of its family. */
  Map<String, String> originOf(Collection<Report> reports) {
    Map<String, String> origins = new TreeMap<>();
    reports.forEach(report -> origins.put(report.id(), report.id()));
    for (List<Entry> family : families(reports)) {
      String origin = family.getFirst().report.id();
      family.forEach(member -> origins.put(member.report.id(), origin));
    }
    return origins;
  }

  /** The reports that are linked by copying, those together, the original first. */
  private List<List<Entry>> families(Collection<Report> reports) {
    Map<Entry, Boolean> open = new HashMap<>();
    for (Report report : reports) {
      Entry entry = entries.get(report);
      if (entry != null && !entry.shared.isEmpty()) {
        open.put(entry, true);
      }
    }
    List<List<Entry>> families = new ArrayList<>();
    for (Report report : reports) {
      Entry entry = entries.get(report);
      if (entry != null && open.remove(entry) != null) {
        List<Entry> family = family(entry, open);
        family.sort(Comparator.comparing(e -> e.report, Copies.ORIGINAL_FIRST));
        families.add(family);
      }
    }
    return families;
  }

  private static List<Entry> family(Entry start, Map<Entry, Boolean> open) {
    List<Entry> family = new ArrayList<>(List.of(start));
    for (int i = 0; i < family.size(); i++) {
      for (Entry other : family.get(i).shared.keySet()) {
        if (open.remove(other) != null) {
          family.add(other);
        }
      }
    }
    return family;
  }

  /** Hashes of the runs of words of what was kept of a report; each once. */
  private static long[] runs(Report report) {
    int[] words = words(report);
    long[] runs = new long[Math.max(0, words.length - RUN + 1)];
    for (int i = 0; i < runs.length; i++) {
      long hash = 1469598103934665603L;
      for (int j = i; j < i + RUN; j++) {
        hash = hash * 1099511628211L + words[j];
      }
      runs[i] = hash;
    }
    return Arrays.stream(runs).sorted().distinct().toArray();
  }

  /** Hashes of the words, in their order. */
  private static int[] words(Report report) {
    StringBuilder kept = new StringBuilder();
    int end = 0;
    for (Span span : report.dropped()) {
      kept.append(report.text(), end, span.start()).append(' ');
      end = span.end();
    }
    kept.append(report.text(), end, report.text().length());
    String text = kept.toString().toLowerCase(Locale.ROOT);
    int[] words = new int[text.length() / 2 + 1];
    int size = 0;
    int hash = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int after = i + Character.charCount(point);
      boolean word = isLetterOrNumber(point);
      if (!word && within) {
        words[size++] = hash;
        hash = 0;
      }
      for (int j = i; word && j < after; j++) {
        hash = 31 * hash + text.charAt(j);
      }
      within = word;
      i = after;
    }
    if (within) {
      words[size++] = hash;
    }
    return Arrays.copyOf(words, size);
  }

  /** What the classes L and N of Unicode hold. */
  private static boolean isLetterOrNumber(int point) {
    int type = Character.getType(point);
    return Character.isLetter(point)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
