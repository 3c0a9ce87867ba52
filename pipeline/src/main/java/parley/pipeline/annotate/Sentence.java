package parley.pipeline.annotate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.domain.Span;

/**
 * A sentence (or a headline, or a list item) with its words and their dependencies.
 *
 * @param index its place among the report's sentences
 * @param paragraph the number of the paragraph it stands in
 * @param span from its first word to the end of its last
 */
public record Sentence(int index, int paragraph, Span span, List<Token> tokens)
    implements Serializable {

  public Sentence {
    tokens = List.copyOf(tokens);
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  public int size() {
    return tokens.size();
  }

  /** The words that depend on a word, by one of the relations; by any when none is named. */
  public List<Integer> dependents(int head, String... relations) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).head() == head
          && (relations.length == 0
              || Arrays.asList(relations).contains(tokens.get(i).relation()))) {
        found.add(i);
      }
    }
    return found;
  }

  /** The word and all that depends on it, directly or not, in the order of the text. */
  public List<Integer> subtree(int root) {
    boolean[] in = new boolean[tokens.size()];
    in[root] = true;
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i = 0; i < tokens.size(); i++) {
        int head = tokens.get(i).head();
        if (!in[i] && head >= 0 && in[head]) {
          in[i] = true;
          grown = true;
        }
      }
    }
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < in.length; i++) {
      if (in[i]) {
        found.add(i);
      }
    }
    return found;
  }

  /** The stretch of text from one word to another, both included. */
  public Span span(int first, int last) {
    return new Span(tokens.get(first).span().start(), tokens.get(last).span().end());
  }

  /** The stretch of text that a word's subtree covers. */
  public Span subtreeSpan(int root) {
    List<Integer> in = subtree(root);
    return span(in.getFirst(), in.getLast());
  }

  /** The index of the word at an offset of the report's text, or -1. */
  public int tokenAt(int offset) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).span().contains(offset)) {
        return i;
      }
    }
    return -1;
  }
}
