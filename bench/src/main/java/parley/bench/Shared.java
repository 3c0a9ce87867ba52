package parley.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of stories and scorers that lies beside the project where quality is measured. */
public record Shared(Path folder) {

  /** The folder {@code ../shared} of the project, looked for from the working directory upwards. */
  public static Optional<Shared> find() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolveSibling("shared");
      if (Files.isRegularFile(folder.resolve("score/score.py"))) {
        return Optional.of(new Shared(folder));
      }
    }
    return Optional.empty();
  }

  /** The stories, by name. */
  public List<Path> stories() {
    try (Stream<Path> folders = Files.list(folder.resolve("stories"))) {
      return folders.filter(f -> Files.isRegularFile(f.resolve("gold.yaml"))).sorted().toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("the stories cannot be listed", e);
    }
  }

  /** The reports of a story: its folder of documents, or its lines of JSON. */
  public static Path reports(Path story) {
    Path documents = story.resolve("documents");
    return Files.isDirectory(documents) ? documents : story.resolve("reports.jsonl");
  }

  /** A scorer, by its file's name. */
  public Path score(String script) {
    return folder.resolve("score").resolve(script);
  }

  /** A folder or file of the benchmarks. */
  public Path benchmark(String name) {
    return folder.resolve("benchmarks").resolve(name);
  }
}
