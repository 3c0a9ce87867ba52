package parley.publish.brief;

import java.util.ArrayList;
import java.util.List;

/**
 * What is not broken over two lines: often one word, and the punctuation that follows in another
 * style.
 *
 * @param spaced whether a space stands before it, unless it begins a line
 */
record Word(boolean spaced, List<Line.Run> fragments) {

  Word {
    fragments = List.copyOf(fragments);
  }

  int columns() {
    return fragments.stream().mapToInt(fragment -> Columns.of(fragment.words())).sum();
  }

  private Word with(Line.Run fragment) {
    List<Line.Run> more = new ArrayList<>(fragments);
    more.add(fragment);
    return new Word(spaced, more);
  }

  /** The words of runs, none of one run wider than a width. */
  static List<Word> of(List<Line.Run> runs, int width) {
    List<Word> words = new ArrayList<>();
    boolean spaced = false;
    for (Line.Run run : runs) {
      boolean glued = !spaced && !words.isEmpty();
      for (String piece : Columns.pieces(run.words(), width)) {
        String bare = piece.strip();
        if (!bare.isEmpty()) {
          Line.Run fragment = new Line.Run(bare, run.style());
          if (glued && !spaced) {
            words.add(words.removeLast().with(fragment));
          } else {
            words.add(new Word(spaced, List.of(fragment)));
          }
          spaced = false;
        }
        glued = false;
        spaced = spaced || piece.endsWith(" ");
      }
    }
    return words;
  }
}
