package parley.publish.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.domain.Kind;
import parley.publish.view.Change;
import parley.publish.view.Changes;

/** The order in which a desk wants to hear what changed: what moves the talks before who is who. */
public final class NewsOrder {

  /** All kinds, the weightiest first. */
  public static final List<Kind> KINDS =
      List.of(
          Kind.MEETING,
          Kind.POSITION,
          Kind.INSTRUMENT,
          Kind.INCIDENT,
          Kind.FIGURE,
          Kind.STATEMENT,
          Kind.ROLE,
          Kind.ATTENDANCE);

  private NewsOrder() {}

  /** By kind; of one kind what changed or is in dispute before what is new. */
  public static List<Change> of(List<Change> changes) {
    return changes.stream()
        .sorted(
            Comparator.comparing((Change change) -> KINDS.indexOf(change.entry().kind()))
                .thenComparing(change -> change.nature() == Change.Nature.NEW))
        .toList();
  }

  /**
   * The first of each kind in turn, so that many of one kind do not hide the rest.
   *
   * @param most how many
   */
  public static List<Change> digest(List<Change> changes, int most) {
    List<List<Change>> byKind =
        KINDS.stream()
            .map(kind -> of(changes).stream().filter(c -> c.entry().kind() == kind).toList())
            .toList();
    List<Change> digest = new ArrayList<>();
    for (int row = 0; digest.size() < Math.min(most, changes.size()); row++) {
      for (List<Change> those : byKind) {
        if (row < those.size() && digest.size() < most) {
          digest.add(those.get(row));
        }
      }
    }
    return of(digest);
  }

  /** What the facts of a kind are called as a heading. */
  public static String heading(Kind kind) {
    return switch (kind) {
      case MEETING -> "Meetings";
      case POSITION -> "Positions";
      case INSTRUMENT -> "Plans and agreements";
      case INCIDENT -> "Incidents";
      case FIGURE -> "Figures";
      case STATEMENT -> "Statements";
      case ROLE -> "Roles";
      case ATTENDANCE -> "Who sat there";
    };
  }

  /** The changes of one kind and nature. */
  public static List<Change> of(Changes changes, Kind kind, Change.Nature nature) {
    return changes.of(nature).stream().filter(c -> c.entry().kind() == kind).toList();
  }
}
