package parley.app.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which members of the items of an answer are asked for.
 *
 * @param known those that there are
 * @param wanted empty for all
 */
record Fields(Known known, Set<String> wanted) {

  /**
   * The members of an item.
   *
   * @param names those that tell one item from another, which are always given
   * @param others those that can be left out
   */
  record Known(List<String> names, Set<String> others) {
    Known {
      names = List.copyOf(names);
      others = Set.copyOf(others);
    }

    private Set<String> all() {
      Set<String> all = new TreeSet<>(others);
      all.addAll(names);
      return all;
    }
  }

  Fields {
    wanted = Set.copyOf(wanted);
  }

  /**
   * @throws parley.app.serve.Refusal when a member is asked for that there is not
   */
  static Fields of(Question question, Known known) {
    return new Fields(known, question.names("fields", known.all()));
  }

  /** An item with the members that are asked for. */
  ObjectNode of(ObjectNode item) {
    if (!wanted.isEmpty()) {
      List<String> kept = new ArrayList<>(known.names());
      kept.addAll(wanted);
      item.retain(kept);
    }
    return item;
  }
}
