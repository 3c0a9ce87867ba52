package parley.store;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking an address of the web. A store keeps all of them; the last of an address says
 * how it stands. No dossier depends on them.
 *
 * @param at when it was asked, or noted without being asked
 * @param entity the server's entity tag for what it gave, or null
 * @param modified when that was last changed, as the server wrote it, or null
 * @param failures in a row, up to and including this one
 * @param notBefore when it may be asked again; null for never where it is a page, else for at once
 * @param notes what else is to be remembered of it, by name
 */
public record Visit(
    Kind kind,
    String address,
    Instant at,
    Outcome outcome,
    @Nullable String entity,
    @Nullable String modified,
    int failures,
    @Nullable Instant notBefore,
    SortedMap<String, String> notes)
    implements Serializable {

  /** What stands at an address. */
  public enum Kind {
    /** A list of reports: a feed or a sitemap. */
    FEED,
    /** A report. */
    PAGE,
    /** What robots may ask of a host. */
    ROBOTS,
    /** A host that wants to be left alone for a while. */
    HOST
  }

  /** What came of it. */
  public enum Outcome {
    /** It was named somewhere and has not been asked. */
    FOUND,
    /** It was named somewhere and will not be asked. */
    LEFT_OUT,
    /** It gave something. */
    READ,
    /** It gave what it gave before. */
    UNCHANGED,
    /** It gave nothing; it is tried again. */
    FAILED,
    /** It is not there any more, or refused for good. */
    GONE
  }

  /**
   * @throws IllegalArgumentException when the number of failures is negative
   */
  public Visit {
    if (failures < 0) {
      throw new IllegalArgumentException("failures in a row: " + failures);
    }
    notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
  }
}
