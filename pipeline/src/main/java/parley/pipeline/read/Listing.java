package parley.pipeline.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of reports, such as a feed, says of one of them.
 *
 * @param title its headline, or null
 * @param publisher the outlet, or null
 * @param published the day of publication, or null
 */
public record Listing(
    @Nullable String title, @Nullable String publisher, @Nullable LocalDate published) {

  /** Nothing is said. */
  public static final Listing NONE = new Listing(null, null, null);
}
