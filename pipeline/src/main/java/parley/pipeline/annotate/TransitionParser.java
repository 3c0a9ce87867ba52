package parley.pipeline.annotate;

import java.util.Arrays;
import java.util.List;

/**
 * Parses sentences into dependencies with arc-standard transitions (Nivre 2004) over the features
 * of Chen and Manning (2014): words, tags and labels around the top of the stack and the front of
 * the buffer.
 */
final class TransitionParser {

  private static final int NONE = TransitionScorer.NOTHING;

  private final ParserModel model;
  private final TransitionScorer scorer;

  TransitionParser(ParserModel model) {
    this.model = model;
    this.scorer = new TransitionScorer(model);
  }

  /**
   * The tree of a sentence.
   *
   * @param heads for each word the index of the word it depends on, -1 for the root
   * @param relations how it depends on it
   */
  record Tree(int[] heads, String[] relations) {}

  Tree parse(List<String> words, List<String> tags) {
    State state = new State(words.size());
    TransitionScorer.Scratch scratch = scorer.new Scratch(wordIds(words), tagIds(tags));
    int[] places = new int[TransitionScorer.PLACES];
    int[] arcs = new int[TransitionScorer.LABELLED];
    while (!state.isDone()) {
      int forced = state.forced();
      if (forced != NONE) {
        state.apply(forced);
      } else {
        state.fill(places, arcs);
        state.apply(best(state, scratch.score(places, arcs)));
      }
    }
    return state.tree();
  }

  private int[] wordIds(List<String> words) {
    int[] ids = new int[words.size() + 1];
    ids[0] = model.word("-ROOT-");
    for (int i = 1; i < ids.length; i++) {
      ids[i] = model.word(words.get(i - 1));
    }
    return ids;
  }

  private int[] tagIds(List<String> tags) {
    int[] ids = new int[tags.size() + 1];
    ids[0] = model.tag("-ROOT-");
    for (int i = 1; i < ids.length; i++) {
      ids[i] = model.tag(tags.get(i - 1));
    }
    return ids;
  }

  private static int best(State state, int[] scores) {
    int best = scores.length - 1;
    int highest = Integer.MIN_VALUE;
    for (int t = 0; t < scores.length; t++) {
      if (scores[t] > highest && state.allows(t)) {
        highest = scores[t];
        best = t;
      }
    }
    return best;
  }

  /**
   * A stack, a buffer and the arcs so far; word 0 is the root, the sentence's words count from 1.
   */
  private final class State {
    private final int size;
    private final int arcLabels = model.labels().size() - 1;
    private final int shift = 2 * arcLabels;
    private final int[] heads;
    private final int[] labels;
    private final Outermost left;
    private final Outermost right;
    private final int[] stack;
    private int stackSize = 1;
    private int front = 1;

    State(int size) {
      this.size = size;
      heads = new int[size + 1];
      Arrays.fill(heads, NONE);
      labels = new int[size + 1];
      left = new Outermost(size + 1);
      right = new Outermost(size + 1);
      stack = new int[size + 2];
    }

    boolean isDone() {
      return stackSize == 1 && front > size;
    }

    /** The one transition that is allowed, where there is but one: it needs no score. */
    int forced() {
      if (stackSize > 2) {
        return NONE;
      }
      return front <= size ? shift : arcLabels;
    }

    boolean allows(int transition) {
      if (transition == shift) {
        return front <= size;
      }
      boolean toLeft = transition < arcLabels;
      boolean rootLabel = transition % arcLabels == 0;
      int head = toLeft ? stackAt(0) : stackAt(1);
      if (head < 0 || (head == 0) != rootLabel) {
        return false;
      }
      return stackSize > 2 || (!toLeft && stackSize == 2 && front > size);
    }

    void apply(int transition) {
      if (transition == shift) {
        stack[stackSize++] = front++;
        return;
      }
      int upper = stackAt(0);
      int lower = stackAt(1);
      boolean toLeft = transition < arcLabels;
      int dependent = toLeft ? lower : upper;
      int head = toLeft ? upper : lower;
      heads[dependent] = head;
      labels[dependent] = transition % arcLabels + 1;
      (toLeft ? left : right).add(head, dependent);
      stackSize--;
      if (toLeft) {
        stack[stackSize - 1] = upper;
      }
    }

    /** Which word stands in each place that the model looks at, and its label. */
    void fill(int[] places, int[] arcs) {
      for (int j = 0; j < 3; j++) {
        places[2 - j] = stackAt(j);
        places[3 + j] = front + j <= size ? front + j : NONE;
      }
      for (int j = 0; j < 2; j++) {
        int top = stackAt(j);
        int at = 6 + 6 * j;
        places[at] = left.first(top);
        places[at + 1] = right.first(top);
        places[at + 2] = left.second(top);
        places[at + 3] = right.second(top);
        places[at + 4] = left.first(left.first(top));
        places[at + 5] = right.first(right.first(top));
      }
      for (int i = 0; i < arcs.length; i++) {
        int word = places[6 + i];
        arcs[i] = word == NONE ? 0 : labels[word];
      }
    }

    private int stackAt(int depth) {
      return depth < stackSize ? stack[stackSize - 1 - depth] : NONE;
    }

    Tree tree() {
      int[] treeHeads = new int[size];
      String[] relations = new String[size];
      for (int i = 1; i <= size; i++) {
        treeHeads[i - 1] = heads[i] - 1;
        relations[i - 1] = heads[i] == 0 ? "root" : model.labels().get(labels[i]);
      }
      return new Tree(treeHeads, relations);
    }
  }

  /**
   * The outermost dependents of each word on one side, and those next to them. A word takes its
   * dependents from the inside to the outside, so that the newest is the outermost.
   */
  private static final class Outermost {
    private final int[] first;
    private final int[] second;

    Outermost(int words) {
      first = new int[words];
      second = new int[words];
      Arrays.fill(first, NONE);
      Arrays.fill(second, NONE);
    }

    void add(int head, int dependent) {
      second[head] = first[head];
      first[head] = dependent;
    }

    int first(int word) {
      return word == NONE ? NONE : first[word];
    }

    int second(int word) {
      return word == NONE ? NONE : second[word];
    }
  }
}
