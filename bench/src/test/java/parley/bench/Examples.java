package parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.Pipeline;
import parley.pipeline.read.Reader;

/** The project's example negotiations; each report is read once for all tests. */
final class Examples {

  private static final Pipeline PIPELINE = new Pipeline();
  private static final Map<Report, Reading> READINGS = new ConcurrentHashMap<>();

  private Examples() {}

  /** The folders with examples, at least one. */
  static List<Path> folders() {
    try (Stream<Path> entries = Files.list(Path.of("../examples"))) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the examples cannot be listed", e);
    }
  }

  /** All report files of all examples. */
  static List<Path> files() {
    return folders().stream().flatMap(folder -> list(folder).stream()).toList();
  }

  /** What the reports under the paths say. */
  static List<Reading> readings(List<Path> paths) {
    return new Reader()
        .read(paths).reports().stream()
            .map(report -> READINGS.computeIfAbsent(report, PIPELINE::read))
            .toList();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.walk(folder)) {
      return entries.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the example cannot be listed: " + folder, e);
    }
  }
}
