package parley.publish.view;

import com.github.difflib.DiffUtils;
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
    if (was.equals(is)) {
      return List.of();
    }
    return was.size() > LONGEST || is.size() > LONGEST
        ? List.of(shortened(was, is))
        : DiffUtils.diff(was, is).getDeltas().stream()
            .map(
                delta ->
                    new Edit(
                        joined(delta.getSource().getLines()), joined(delta.getTarget().getLines())))
            .toList();
  }

  private static List<String> sentences(String text) {
    return SENTENCE
        .splitAsStream(text)
        .map(Plain::line)
        .filter(sentence -> !sentence.isBlank())
        .toList();
  }

  /** All between the beginning and the end that are the same. */
  private static Edit shortened(List<String> was, List<String> is) {
    int least = Math.min(was.size(), is.size());
    int start = 0;
    while (start < least && was.get(start).equals(is.get(start))) {
      start++;
    }
    int end = 0;
    while (end < least - start
        && was.get(was.size() - 1 - end).equals(is.get(is.size() - 1 - end))) {
      end++;
    }
    return new Edit(
        joined(was.subList(start, was.size() - end)), joined(is.subList(start, is.size() - end)));
  }

  private static String joined(List<String> sentences) {
    return String.join(" ", sentences);
  }
}
