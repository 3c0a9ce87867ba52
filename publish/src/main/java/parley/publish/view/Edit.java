package parley.publish.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stretch that two texts of a report word differently.
 *
 * @param before the sentences as they were, on one line; empty when there were none
 * @param after the sentences as they are, on one line; empty when there are none
 */
public record Edit(String before, String after) {

  private static final Pattern SENTENCE = Pattern.compile("\\R+|(?<=[.!?][\"”’)]{0,2})\\s+");

  /** Texts with more sentences are compared as far as their beginning and end are the same. */
  private static final int LONGEST = 2_000;

  /** What was edited from one text to the next, sentence by sentence, in the order of the text. */
  public static List<Edit> between(String before, String after) {
    List<String> was = sentences(before);
    List<String> is = sentences(after);
    int start = 0;
    while (start < Math.min(was.size(), is.size()) && was.get(start).equals(is.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(was.size(), is.size()) - start
        && was.get(was.size() - 1 - end).equals(is.get(is.size() - 1 - end))) {
      end++;
    }
    was = was.subList(start, was.size() - end);
    is = is.subList(start, is.size() - end);
    return was.size() > LONGEST || is.size() > LONGEST
        ? List.of(new Edit(joined(was), joined(is)))
        : edits(was, is);
  }

  private static List<String> sentences(String text) {
    return SENTENCE
        .splitAsStream(text)
        .map(Plain::line)
        .filter(sentence -> !sentence.isBlank())
        .toList();
  }

  /** Walks along the longest common subsequence. */
  private static List<Edit> edits(List<String> was, List<String> is) {
    int[][] common = common(was, is);
    List<Edit> edits = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    List<String> come = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < was.size() || j < is.size()) {
      if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
        take(gone, come, edits);
        i++;
        j++;
      } else if (j == is.size() || (i < was.size() && common[i + 1][j] >= common[i][j + 1])) {
        gone.add(was.get(i++));
      } else {
        come.add(is.get(j++));
      }
    }
    take(gone, come, edits);
    return Collections.unmodifiableList(edits);
  }

  private static int[][] common(List<String> was, List<String> is) {
    int[][] common = new int[was.size() + 1][is.size() + 1];
    for (int i = was.size() - 1; i >= 0; i--) {
      for (int j = is.size() - 1; j >= 0; j--) {
        common[i][j] =
            was.get(i).equals(is.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void take(List<String> gone, List<String> come, List<Edit> edits) {
    if (!gone.isEmpty() || !come.isEmpty()) {
      edits.add(new Edit(joined(gone), joined(come)));
      gone.clear();
      come.clear();
    }
  }

  private static String joined(List<String> sentences) {
    return String.join(" ", sentences);
  }
}
