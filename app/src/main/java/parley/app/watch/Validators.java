package parley.app.watch;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.app.fetch.Fetched;
import parley.store.Visit;

/**
 * What a server gave for asking whether something changed.
 *
 * @param entity its entity tag, or null
 * @param modified when it was last changed, as the server wrote it, or null
 */
public record Validators(@Nullable String entity, @Nullable String modified) {

  /** None: what was never asked. */
  public static final Validators NONE = new Validators(null, null);

  /** Longer ones are not kept. */
  private static final int LONGEST = 1_000;

  static Validators of(Fetched fetched) {
    return new Validators(
        fetched.header("ETag").filter(Validators::isSane).orElse(null),
        fetched.header("Last-Modified").filter(Validators::isSane).orElse(null));
  }

  static Validators of(Visit visit) {
    return new Validators(visit.entity(), visit.modified());
  }

  private static boolean isSane(String value) {
    return value.length() <= LONGEST && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
  }

  /** The headers of a conditional request; none where there is nothing to compare with. */
  Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    if (entity != null) {
      headers.put("If-None-Match", entity);
    }
    if (modified != null) {
      headers.put("If-Modified-Since", modified);
    }
    return headers;
  }
}
