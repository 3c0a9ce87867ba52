package parley.pipeline.world;

import java.util.HashMap;
import java.util.Map;

/** Given names as compared: "Mike" and "Michael" are one, and so are spellings of one name. */
public final class GivenNames {

  private static final Map<String, String> FORMAL = read();

  private GivenNames() {}

  private static Map<String, String> read() {
    Map<String, String> formal = new HashMap<>();
    for (String[] row : WorldTables.rows("given-names.tsv")) {
      for (String name : row) {
        formal.putIfAbsent(name, row[0]);
      }
    }
    return Map.copyOf(formal);
  }

  /**
   * The form that stands for a given name and its short forms.
   *
   * @param name in lower case, without accents
   * @return the name itself where no other form is known
   */
  public static String formal(String name) {
    return FORMAL.getOrDefault(name, name);
  }
}
