package parley.publish.brief;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.publish.view.Entry;
import parley.publish.view.Shown;
import parley.publish.view.StateOfPlay;
import parley.publish.view.Wording;

/** A part of the brief under one heading. */
abstract class Section {

  /** Longer words are cut; the page has them whole. */
  private static final int LONGEST = 220;

  final Sheet sheet;
  final StateOfPlay state;

  Section(Sheet sheet, StateOfPlay state) {
    this.sheet = sheet;
    this.state = state;
  }

  abstract void write();

  /** Writes the first entries of a list, and how many more there are. */
  final <T> void some(List<T> all, int most, int depth, Consumer<T> writer) {
    all.stream().limit(most).forEach(writer);
    if (all.size() > most) {
      sheet.line(depth, new Line().faint("... " + (all.size() - most) + " more"));
    }
  }

  /** "Canada says: " where no report gives the value in its own voice, else nothing. */
  static String teller(Optional<Shown> value) {
    return value.flatMap(Shown::saidBy).map(name -> name + " says: ").orElse("");
  }

  /** " (3 reports, 2 origins)" where more than one report supports a fact. */
  static String support(Entry entry) {
    String support = entry.support();
    return support.isEmpty() ? "" : " (" + support + ")";
  }

  /** The words, cut at a space when they are long. */
  static String cut(String words) {
    if (words.codePointCount(0, words.length()) <= LONGEST) {
      return words;
    }
    String head = words.substring(0, words.offsetByCodePoints(0, LONGEST));
    int space = head.lastIndexOf(' ');
    return (space > LONGEST / 2 ? head.substring(0, space) : head) + " …";
  }

  /** The distinct words of values, joined as a list. */
  static String words(List<Shown> values) {
    return Wording.list(values.stream().map(Shown::text).distinct().toList());
  }
}
