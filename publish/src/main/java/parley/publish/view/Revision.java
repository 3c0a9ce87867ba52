package parley.publish.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.domain.Publication;
import parley.domain.Report;

/**
 * A later revision of a report, with what was edited in it.
 *
 * @param number 2 for the first that was edited
 * @param recorded when it was recorded
 * @param edits what its source states first, then its text; never empty for two that differ
 */
public record Revision(int number, Instant recorded, List<Edit> edits) {

  public Revision {
    edits = List.copyOf(edits);
  }

  /** How a revision differs from the one before it. */
  public static Revision between(int number, Instant recorded, Report before, Report after) {
    return new Revision(number, recorded, edits(before, after));
  }

  /** What two revisions of a report say differently. */
  public static List<Edit> edits(Report before, Report after) {
    List<Edit> edits = new ArrayList<>();
    statement("headline", before.title(), after.title(), edits);
    statement("publisher", before.publisher(), after.publisher(), edits);
    statement("published", day(before), day(after), edits);
    statement("address", before.url(), after.url(), edits);
    edits.addAll(Edit.between(before.text(), after.text()));
    return edits;
  }

  /** "5 March 2031, 08:15 UTC". */
  public String moment() {
    LocalDate day = LocalDate.ofInstant(recorded, ZoneOffset.UTC);
    String time = recorded.atOffset(ZoneOffset.UTC).toLocalTime().toString().substring(0, 5);
    return Wording.days(day, day) + ", " + time + " UTC";
  }

  private static void statement(
      String name, @Nullable String before, @Nullable String after, List<Edit> edits) {
    String was = line(name, before);
    String is = line(name, after);
    if (!was.equals(is)) {
      edits.add(new Edit(was, is));
    }
  }

  private static String line(String name, @Nullable String words) {
    return words == null ? "" : name + ": " + Plain.line(words);
  }

  private static @Nullable String day(Report report) {
    @Nullable Publication publication = report.publication();
    return publication == null ? null : publication.day().toString();
  }
}
