package parley.publish.export.table;

import java.util.List;

/**
 * A column of a table.
 *
 * @param holds what its cells hold
 * @param terms the closed set of its values; empty where they are open
 */
record Column(String name, Holds holds, List<String> terms) {

  /** What the cells of a column hold, in the words of the codebook. */
  enum Holds {
    TEXT("text"),
    TERM("one of the terms below"),
    NUMBER("number"),
    CONFIDENCE("number from 0 to 1"),
    DAY("day (2031-03-20)"),
    DATES("EDTF"),
    YES_OR_NO("yes or no"),
    ACTOR("id in actors.csv, or text"),
    FACT("id of a fact"),
    REPORT("number in sources.csv");

    private final String words;

    Holds(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  Column {
    terms = List.copyOf(terms);
  }

  static Column of(String name, Holds holds) {
    return new Column(name, holds, List.of());
  }

  static Column ofTerms(String name, List<String> terms) {
    return new Column(name, Holds.TERM, terms);
  }
}
