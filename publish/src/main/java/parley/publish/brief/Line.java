package parley.publish.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import parley.publish.view.Citation;
import parley.publish.view.Shown;

/** One thing that the brief says: runs of words, then the numbers of its sources. */
final class Line {

  /** So many sources are named at a line; the rest is counted. */
  private static final int SOURCES_SHOWN = 6;

  /** Words in one style. */
  record Run(String words, Style style) {}

  private final List<Run> runs = new ArrayList<>();
  private final TreeSet<Integer> sources = new TreeSet<>();

  static Line of(String words) {
    return new Line().plain(words);
  }

  Line plain(String words) {
    return add(words, Style.PLAIN);
  }

  Line strong(String words) {
    return add(words, Style.STRONG);
  }

  Line faint(String words) {
    return add(words, Style.FAINT);
  }

  Line notice(String words) {
    return add(words, Style.NOTICE);
  }

  /** Numbers of sources, in brackets. */
  Line citation(String numbers) {
    return add(numbers, Style.CITATION);
  }

  private Line add(String words, Style style) {
    if (!words.isEmpty()) {
      runs.add(new Run(words, style));
    }
    return this;
  }

  Line citing(Collection<Citation> citations) {
    citations.forEach(citation -> sources.add(citation.source()));
    return this;
  }

  Line citing(Shown shown) {
    return citing(shown.citations());
  }

  /** The runs, the sources' numbers last. */
  List<Run> runs() {
    List<Run> all = new ArrayList<>(runs);
    if (!sources.isEmpty()) {
      StringBuilder numbers = new StringBuilder(" ");
      sources.stream()
          .limit(SOURCES_SHOWN)
          .forEach(number -> numbers.append('[').append(number).append(']'));
      if (sources.size() > SOURCES_SHOWN) {
        numbers.append("+").append(sources.size() - SOURCES_SHOWN);
      }
      all.add(new Run(numbers.toString(), Style.CITATION));
    }
    return all;
  }
}
