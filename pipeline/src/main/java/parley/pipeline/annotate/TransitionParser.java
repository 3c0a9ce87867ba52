package parley.pipeline.annotate;

import java.util.List;

/**
 * Parses sentences into dependencies with arc-standard transitions (Nivre 2004) over the features
 * of Chen and Manning (2014): words, tags and labels around the top of the stack and the front of
 * the buffer.
 */
final class TransitionParser {

  private static final int NONE = -1;
  private static final int TAGS = 18;
  private static final int LABELS = 36;

  private final ParserModel model;

  TransitionParser(ParserModel model) {
    this.model = model;
  }

  /**
   * The tree of a sentence.
   *
   * @param heads for each word the index of the word it depends on, -1 for the root
   * @param relations how it depends on it
   */
  record Tree(int[] heads, String[] relations) {}

  Tree parse(List<String> words, List<String> tags) {
    State state = new State(words, tags);
    int[] features = new int[model.features()];
    float[] layer = new float[model.hidden()];
    float[] scores = new float[model.transitions()];
    while (!state.isDone()) {
      state.fill(features);
      model.score(features, layer, scores);
      state.apply(best(state, scores));
    }
    return state.tree();
  }

  private int best(State state, float[] scores) {
    int best = scores.length - 1;
    float highest = Float.NEGATIVE_INFINITY;
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
    private final int[] wordIds;
    private final int[] tagIds;
    private final int[] heads;
    private final int[] labels;
    private final int[] stack;
    private int stackSize = 1;
    private int front = 1;

    State(List<String> words, List<String> tags) {
      size = words.size();
      wordIds = new int[size + 2];
      tagIds = new int[size + 2];
      wordIds[0] = model.word("-ROOT-");
      tagIds[0] = model.tag("-ROOT-");
      for (int i = 1; i <= size; i++) {
        wordIds[i] = model.word(words.get(i - 1));
        tagIds[i] = model.tag(tags.get(i - 1));
      }
      wordIds[size + 1] = model.word("-NULL-");
      tagIds[size + 1] = model.tag("-NULL-");
      heads = new int[size + 1];
      java.util.Arrays.fill(heads, NONE);
      labels = new int[size + 1];
      stack = new int[size + 2];
    }

    boolean isDone() {
      return stackSize == 1 && front > size;
    }

    boolean allows(int transition) {
      if (transition == 2 * arcLabels) {
        return front <= size;
      }
      boolean left = transition < arcLabels;
      boolean rootLabel = transition % arcLabels == 0;
      int head = left ? stackAt(0) : stackAt(1);
      if (head < 0 || (head == 0) != rootLabel) {
        return false;
      }
      return stackSize > 2 || (!left && stackSize == 2 && front > size);
    }

    void apply(int transition) {
      if (transition == 2 * arcLabels) {
        stack[stackSize++] = front++;
        return;
      }
      int upper = stackAt(0);
      int lower = stackAt(1);
      boolean left = transition < arcLabels;
      int dependent = left ? lower : upper;
      heads[dependent] = left ? upper : lower;
      labels[dependent] = transition % arcLabels + 1;
      stackSize--;
      if (left) {
        stack[stackSize - 1] = upper;
      }
    }

    void fill(int[] features) {
      for (int j = 0; j < 3; j++) {
        put(features, 2 - j, stackAt(j));
        put(features, 3 + j, front + j <= size ? front + j : NONE);
      }
      for (int j = 0; j < 2; j++) {
        int top = stackAt(j);
        int at = 6 + 6 * j;
        putChild(features, at, leftChild(top, 1));
        putChild(features, at + 1, rightChild(top, 1));
        putChild(features, at + 2, leftChild(top, 2));
        putChild(features, at + 3, rightChild(top, 2));
        putChild(features, at + 4, leftChild(leftChild(top, 1), 1));
        putChild(features, at + 5, rightChild(rightChild(top, 1), 1));
      }
    }

    private void put(int[] features, int at, int word) {
      int i = word < 0 ? size + 1 : word;
      features[at] = wordIds[i];
      features[TAGS + at] = tagIds[i];
    }

    private void putChild(int[] features, int at, int word) {
      put(features, at, word);
      features[LABELS + at - 6] = model.label(word <= 0 ? 0 : labels[word]);
    }

    private int stackAt(int depth) {
      return depth < stackSize ? stack[stackSize - 1 - depth] : NONE;
    }

    private int leftChild(int word, int nth) {
      int count = 0;
      for (int i = 1; i < word; i++) {
        if (heads[i] == word && ++count == nth) {
          return i;
        }
      }
      return NONE;
    }

    private int rightChild(int word, int nth) {
      if (word < 0) {
        return NONE;
      }
      int count = 0;
      for (int i = size; i > word; i--) {
        if (heads[i] == word && ++count == nth) {
          return i;
        }
      }
      return NONE;
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
}
