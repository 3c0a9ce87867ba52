package parley.publish.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.domain.Kind;
import parley.domain.Slot;

/**
 * Those who have one role in the process.
 *
 * @param name the role in words
 * @param roles one for each of them; those that most reports speak of first
 */
public record RoleGroup(String name, List<Entry> roles) {

  public RoleGroup {
    roles = List.copyOf(roles);
  }

  /** The roles by what they are, in the order of the closed set: parties first. */
  public static List<RoleGroup> of(List<Entry> roles) {
    Map<Integer, List<Entry>> byTerm = new TreeMap<>();
    for (Entry role : roles) {
      int place = Kind.ROLE.terms(Slot.ROLE).indexOf(role.term(Slot.ROLE));
      byTerm.computeIfAbsent(place, _ -> new ArrayList<>()).add(role);
    }
    return byTerm.values().stream()
        .map(
            those -> {
              those.sort(Comparator.comparing(Entry::reports).reversed().thenComparing(Entry::id));
              return new RoleGroup(name(those), those);
            })
        .toList();
  }

  private static String name(List<Entry> roles) {
    String one = Wording.capital(roles.getFirst().text(Slot.ROLE));
    if (roles.size() == 1) {
      return one;
    }
    return one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
  }
}
