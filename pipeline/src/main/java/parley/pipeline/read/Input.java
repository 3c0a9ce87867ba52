package parley.pipeline.read;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one file, unpacked.
 *
 * @param place how a message names it
 * @param file its name, without {@code .gz}
 * @param folder where it lies, or null for standard input
 */
record Input(String place, String file, @Nullable Path folder, byte[] bytes) {

  Draft draft(Metadata metadata, String text) {
    return new Draft(place, file, folder, metadata, text);
  }

  Draft draft(int line, Metadata metadata, String text) {
    return new Draft(place + ":" + line, file, folder, metadata, text);
  }
}
