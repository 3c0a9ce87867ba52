package parley.bench.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.domain.Report;

/** Reports chosen for a measurement, in the forms that Parley and the peer read. */
final class Sample {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Sample() {}

  /** So many of the reports, the same ones each time, spread evenly over all of them. */
  static List<Report> spread(List<Report> reports, int number) {
    int chosen = Math.min(number, reports.size());
    return IntStream.range(0, chosen)
        .mapToObj(i -> reports.get((int) ((long) i * reports.size() / chosen)))
        .toList();
  }

  /** The reports as JSON Lines, for Parley. */
  static Path lines(List<Report> reports, Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Report report : reports) {
      ObjectNode line = JSON.createObjectNode();
      line.put("id", report.id()).put("text", report.text());
      put(line, "title", report.title());
      put(line, "publisher", report.publisher());
      put(line, "url", report.url());
      if (report.publication() != null) {
        line.put("published", report.publication().day().toString());
      }
      lines.append(line).append('\n');
    }
    return Files.writeString(file, lines.toString());
  }

  /** The reports' texts as plain files and a list of them, for the peer. */
  static Path list(List<Report> reports, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> files = new ArrayList<>();
    for (Report report : reports) {
      Path file = folder.resolve(String.format(java.util.Locale.ROOT, "%04d.txt", files.size()));
      files.add(Files.writeString(file, report.text()).toString());
    }
    return Files.write(folder.resolve("list"), files);
  }

  private static void put(ObjectNode line, String field, @Nullable String value) {
    if (value != null) {
      line.put(field, value);
    }
  }
}
