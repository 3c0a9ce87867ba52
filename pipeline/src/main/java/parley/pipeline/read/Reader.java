package parley.pipeline.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.domain.Failure;
import parley.domain.Publication;
import parley.domain.Report;

/** Reads reports from paths. */
public final class Reader {

  /** What was read, and what could not be. */
  public record Result(List<Report> reports, List<Failure> failures) {}

  public Result read(List<Path> paths) {
    List<Report> reports = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (Path path : paths) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (file.toString().endsWith(".jsonl")) {
            for (String line : Files.readAllLines(file)) {
              JsonNode node = new ObjectMapper().readTree(line);
              reports.add(
                  new Report(
                      node.get("id").asText(),
                      file.toString(),
                      text(node, "title"),
                      text(node, "publisher"),
                      null,
                      text(node, "url"),
                      node.hasNonNull("published")
                          ? Publication.stated(LocalDate.parse(node.get("published").asText()))
                          : null,
                      node.get("text").asText(),
                      List.of()));
            }
          } else {
            String name = file.getFileName().toString();
            reports.add(
                new Report(
                    name.substring(0, name.lastIndexOf('.')),
                    file.toString(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    Files.readString(file),
                    List.of()));
          }
        }
      } catch (IOException e) {
        failures.add(new Failure(path.toString(), "read", String.valueOf(e.getMessage())));
      }
    }
    return new Result(reports, failures);
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }
}
