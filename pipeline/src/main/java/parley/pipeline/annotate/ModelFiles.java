package parley.pipeline.annotate;

import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Packs the library's models so that they load at once. The build calls it; without the packed
 * files the models are read as the library ships them, which takes a second longer.
 */
final class ModelFiles {

  /** Where the packed models stand among the resources, with the number of their format. */
  static final String NAMES = "/parley/pipeline/annotate/names-2.model";

  static final String PARSER = "/parley/pipeline/annotate/dependencies-2.model";

  private ModelFiles() {}

  /**
   * Writes the packed models, unless they are there.
   *
   * @param arguments the folder of the compiled classes
   */
  public static void main(String[] arguments) throws IOException {
    RedwoodConfiguration.empty().apply();
    Path folder = Path.of(arguments[0]);
    write(folder.resolve(NAMES.substring(1)), out -> Language.stockNames().write(out));
    write(folder.resolve(PARSER.substring(1)), out -> Language.stockParser().pack(out));
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static void write(Path file, Writing writing) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Path begun = file.resolveSibling(file.getFileName() + ".begun");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(begun))) {
      writing.to(out);
    }
    Files.move(begun, file);
  }
}
