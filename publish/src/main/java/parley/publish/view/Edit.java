package parley.publish.view;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
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

  /**
   * Texts with more sentences are compared as far as their beginning and end are the same, and
   * edits with more words are not compared word by word: comparing takes the square of it.
   */
  private static final int LONGEST = 2_000;

  /** What became of words. */
  public enum Fate {
    KEPT,
    GONE,
    COME
  }

  /** Words of an edit that stand together and have one fate. */
  public record Stretch(String words, Fate fate) {}

  /**
   * Both wordings in one, word by word; one after the other where they have less than half of their
   * words in common.
   */
  public List<Stretch> stretches() {
    List<String> was = words(before);
    List<String> is = words(after);
    if (was.size() > LONGEST || is.size() > LONGEST) {
      return whole(was, is);
    }
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    int kept = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(was, is).getDeltas()) {
      int from = delta.getSource().getPosition();
      kept += from - at;
      add(stretches, was.subList(at, from), Fate.KEPT);
      add(stretches, delta.getSource().getLines(), Fate.GONE);
      add(stretches, delta.getTarget().getLines(), Fate.COME);
      at = from + delta.getSource().size();
    }
    kept += was.size() - at;
    add(stretches, was.subList(at, was.size()), Fate.KEPT);
    return 2 * kept >= Math.max(was.size(), is.size()) ? List.copyOf(stretches) : whole(was, is);
  }

  private static List<Stretch> whole(List<String> was, List<String> is) {
    List<Stretch> whole = new ArrayList<>();
    add(whole, was, Fate.GONE);
    add(whole, is, Fate.COME);
    return List.copyOf(whole);
  }

  private static List<String> words(String sentences) {
    return sentences.isEmpty() ? List.of() : List.of(sentences.split(" "));
  }

  private static void add(List<Stretch> stretches, List<String> words, Fate fate) {
    if (!words.isEmpty()) {
      stretches.add(new Stretch(joined(words), fate));
    }
  }

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
