package parley.pipeline.annotate;

import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Packs the library's models so that they load at once. The build calls it; without the packed
 * files the models are read as the library ships them, which takes some seconds longer.
 */
final class ModelFiles {

  /** Where the packed models stand among the resources, with the number of their format. */
  static final String NAMES = "/parley/pipeline/annotate/names-3.model";

  static final String CLUSTERS = "/parley/pipeline/annotate/clusters-1.model";
  static final String TAGS = "/parley/pipeline/annotate/tags-1.model";

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
    if (missing(folder, CLUSTERS) || missing(folder, NAMES) || missing(folder, TAGS)) {
      NameModel names = Language.stockNames();
      write(folder, CLUSTERS, names.clusters()::write);
      write(folder, NAMES, names::write);
      write(folder, TAGS, Language.stockTags(names.clusters())::write);
    }
    if (missing(folder, PARSER)) {
      write(folder, PARSER, Language.stockParser()::pack);
    }
  }

  private static boolean missing(Path folder, String model) {
    return !Files.exists(folder.resolve(model.substring(1)));
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static void write(Path folder, String model, Writing writing) throws IOException {
    Path file = folder.resolve(model.substring(1));
    Files.createDirectories(file.getParent());
    Path begun = file.resolveSibling(file.getFileName() + ".begun");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(begun))) {
      writing.to(out);
    }
    Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
