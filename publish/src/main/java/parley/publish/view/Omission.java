package parley.publish.view;

/**
 * What is in the dossier and left out of the view, as it is less likely right than wrong.
 *
 * @param facts facts left out whole
 * @param values values left out of facts that are shown
 */
public record Omission(int facts, int values) {

  public boolean isNone() {
    return facts == 0 && values == 0;
  }

  /** "3 facts and 5 single values". */
  public String text() {
    String whole = Wording.count(facts, "fact");
    String single = Wording.count(values, "single value");
    return facts == 0 ? single : values == 0 ? whole : whole + " and " + single;
  }
}
