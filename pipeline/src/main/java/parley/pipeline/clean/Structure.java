package parley.pipeline.clean;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is not the report by where it stands and what it has in common with the rest: menus
 * and lists of foreign headlines, links between paragraphs, lines printed twice, labels behind the
 * last paragraph.
 */
final class Structure {

  /**
   * Below this share of content words in common with the prose a headline is about something else.
   */
  private static final double KINDRED = 0.4;

  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:19|20)\\d\\d-\\d\\d-\\d\\d\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)\\d\\d\\b|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"
              + " \\d{1,2},? (?:19|20)\\d\\d\\b|\\d{1,2}"
              + " (?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,?"
              + " (?:19|20)\\d\\d\\b");
  private static final Pattern NUMBERED = Pattern.compile("^\\(?(?:\\d{1,2}|[a-z])[.)]\\s|[,;]$");
  private static final int DATE = 10;
  private static final int LABEL = 3;
  private static final int HEADLINE = 5;

  private final List<Line> lines;
  private final boolean[] dropped;
  private final Set<String> vocabulary = new HashSet<>();
  private final String title;
  private final boolean captured;
  private final int first;
  private final int last;

  /**
   * @param dropped which lines are known to be no part of the report
   * @param captured whether the page's own lines were captured with the report
   */
  Structure(List<Line> lines, boolean[] dropped, @Nullable String title, boolean captured) {
    this.lines = lines;
    this.dropped = dropped.clone();
    this.title = title == null ? "" : plain(title);
    this.captured = captured;
    if (captured) {
      repeated();
    }
    boolean[] prose = new boolean[lines.size()];
    int latest = -1;
    for (int i = 0; i < lines.size(); i++) {
      prose[i] = !this.dropped[i] && lines.get(i).bullet() == 0 && lines.get(i).isProse();
      if (prose[i]) {
        vocabulary.addAll(content(lines.get(i)));
        latest = i;
      }
    }
    first = first(prose);
    last = latest < 0 ? lines.size() - 1 : latest;
  }

  /** The first paragraph after which another one follows at once, or behind one heading. */
  private int first(boolean[] prose) {
    for (int i = 0; i < prose.length; i++) {
      if (prose[i]) {
        int next = next(i);
        int second = next < 0 ? -1 : next(next);
        if (next < 0 || prose[next] || second >= 0 && prose[second]) {
          return i;
        }
      }
    }
    return 0;
  }

  /** The next line that is still there, or -1. */
  private int next(int line) {
    for (int i = line + 1; i < lines.size(); i++) {
      if (!dropped[i]) {
        return i;
      }
    }
    return -1;
  }

  /** Which lines are no part of the report, those that were known not to be among them. */
  boolean[] dropped() {
    if (!vocabulary.isEmpty()) {
      foreign();
      if (captured) {
        runsOfHeadlines();
        tail();
      }
    }
    return dropped;
  }

  /**
   * A label, menu or headline that stands there twice belongs to the page; of prose the first one
   * stays.
   */
  private void repeated() {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Integer before = line.words() < LABEL ? null : seen.putIfAbsent(plain(line.text()), i);
      if (before != null && !isTitle(line)) {
        dropped[i] = true;
        dropped[before] |= !line.isProse();
      }
    }
  }

  /** Headlines and menus about something else. */
  private void foreign() {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean outside = i < first || captured && i > last;
      boolean label = !line.isProse() || line.bullet() > 0 && !line.endsSentence();
      if (!dropped[i]
          && label
          && !isTitle(line)
          && outside
          && (isMenu(line) || (captured || line.bullet() > 0) && isForeign(line))) {
        dropped[i] = true;
      }
    }
  }

  private boolean isForeign(Line line) {
    Set<String> words = content(line);
    if (words.size() < LABEL
        || line.words() < HEADLINE
        || line.endsSentence()
        || isDate(line)
        || NUMBERED.matcher(line.text()).find()) {
      return false;
    }
    long common = words.stream().filter(vocabulary::contains).count();
    return common < KINDRED * words.size();
  }

  private static boolean isMenu(Line line) {
    return line.words() >= HEADLINE
        && !line.endsSentence()
        && line.text().chars().noneMatch(c -> c == ',' || c == ':')
        && java.util.Arrays.stream(line.text().split("\\s+"))
            .allMatch(w -> w.equals("&") || !Character.isLowerCase(w.codePointAt(0)))
        && line.text().chars().anyMatch(Character::isLowerCase);
  }

  /** Two or more headlines in a row between paragraphs are links; one alone heads a section. */
  private void runsOfHeadlines() {
    int start = first + 1;
    while (start < last) {
      int end = start;
      while (end < last && isHeadline(end)) {
        end++;
      }
      if (end - start >= 2 && !lines.get(start - 1).text().endsWith(":")) {
        for (int i = start; i < end; i++) {
          dropped[i] = true;
        }
      }
      start = end + 1;
    }
  }

  private boolean isHeadline(int i) {
    Line line = lines.get(i);
    return !dropped[i]
        && line.bullet() == 0
        && line.words() >= HEADLINE
        && !line.isProse()
        && !NUMBERED.matcher(line.text()).find();
  }

  private void tail() {
    for (int i = last + 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      dropped[i] |= !isDate(line) && (!line.endsSentence() || line.words() < HEADLINE);
    }
  }

  /**
   * A day with its year on a line of its own: when nothing else states it, it is the day of
   * publication.
   */
  private static boolean isDate(Line line) {
    return line.words() <= DATE && DAY.matcher(line.text()).find();
  }

  private boolean isTitle(Line line) {
    return !title.isEmpty() && plain(line.text()).equals(title);
  }

  /** The words in lower case, parted by single spaces. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(Character.toLowerCase(c));
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().strip();
  }

  private static Set<String> content(Line line) {
    Set<String> words = new HashSet<>();
    for (String word : plain(line.text()).split(" ")) {
      if (word.length() > 3) {
        words.add(stem(word));
      }
    }
    return words;
  }

  private static String stem(String word) {
    return word.length() > 5 ? word.substring(0, 5) : word;
  }
}
