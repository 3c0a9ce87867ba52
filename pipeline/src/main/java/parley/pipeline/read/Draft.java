package parley.pipeline.read;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A report as one input gives it, before it has an id of its own.
 *
 * @param place file and line, for messages
 * @param file the name of the file it stands in
 * @param folder the folder of that file, or null for standard input
 * @param metadata what the input states
 * @param text the report's text, readable
 */
record Draft(String place, String file, @Nullable Path folder, Metadata metadata, String text) {

  /** The same, published at an address. */
  Draft at(String url) {
    return with(metadata.withUrl(url));
  }

  /** The same, of which other is stated. */
  Draft with(Metadata other) {
    return new Draft(place, file, folder, other, text);
  }
}
