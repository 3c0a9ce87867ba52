package parley.app.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to look for, and in which dossiers.
 *
 * @param words all of them are wanted, in any inflection; words in quotation marks stand together
 * @param process the id of the process to search in; null for all
 * @param asOf what the public knew on that day; null for all that is known
 * @param recorded what this desk's dossiers said at that instant; null for now
 */
public record Search(
    String words, @Nullable String process, @Nullable LocalDate asOf, @Nullable Instant recorded) {

  /** Looks everywhere, in all that is known. */
  public static Search of(String words) {
    return new Search(words, null, null, null);
  }

  /**
   * @param only the id of the process to search in; null for all
   */
  public Search in(@Nullable String only) {
    return new Search(words, only, asOf, recorded);
  }

  public Search withAsOf(@Nullable LocalDate day) {
    return new Search(words, process, day, recorded);
  }

  public Search withRecorded(@Nullable Instant instant) {
    return new Search(words, process, asOf, instant);
  }

  /** The dossier of a process in which it looks. */
  public View view(String id) {
    return new View(id, asOf, recorded);
  }
}
