package parley.bench;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.domain.Dossier;
import parley.domain.Reading;
import parley.pipeline.reconcile.Reconciler;
import parley.publish.export.DossierJson;

/** Runs the scorers of the shared folder, which are Python with PyYAML, on dossiers made here. */
final class Scorer {

  private static final Pattern DAY = Pattern.compile("day: *(\\d{4}-\\d{2}-\\d{2})");

  /** The scorers write NaN for a share of nothing. */
  private static final ObjectMapper FIGURES =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private final Shared shared;
  private final Path work;

  Scorer(Shared shared, Path work) {
    this.shared = shared;
    this.work = work;
  }

  /** Whether this machine can run the scorers. */
  static boolean runs() {
    try {
      Process python =
          new ProcessBuilder("python3", "-c", "import yaml").redirectErrorStream(true).start();
      python.getInputStream().readAllBytes();
      return python.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The figures of one story, and all that was missed or made up. */
  Score story(Path story, List<Reading> readings) throws IOException {
    String name = story.getFileName().toString();
    Path folder = Files.createDirectories(work.resolve(name));
    Path figures = folder.resolve("figures.json");
    List<String> command =
        new ArrayList<>(List.of("python3", shared.score("score.py").toString(), story.toString()));
    command.add(dossier(folder, "all", null, name, readings).toString());
    for (String day : days(story)) {
      command.add("--as-of");
      command.add(day + "=" + dossier(folder, day, LocalDate.parse(day), name, readings));
    }
    command.addAll(List.of("--misses", "--json", figures.toString()));
    String printed = run(command);
    Files.writeString(folder.resolve("misses.txt"), printed);
    JsonNode json = FIGURES.readTree(Files.readString(figures));
    Map<String, Double> values = new TreeMap<>();
    json.properties()
        .forEach(
            e -> {
              if (e.getValue().isNumber() && !Double.isNaN(e.getValue().asDouble())) {
                values.put(e.getKey(), e.getValue().asDouble());
              }
            });
    return new Score(name, values, printed);
  }

  /**
   * The line of figures that another scorer prints last, such as {@code speaker=0.85
   * precision=0.92}.
   */
  Score benchmark(String subject, String script, Path benchmark, List<Reading> readings)
      throws IOException {
    Path folder = Files.createDirectories(work.resolve(subject));
    String printed =
        run(
            List.of(
                "python3",
                shared.score(script).toString(),
                benchmark.toString(),
                dossier(folder, "all", null, subject, readings).toString()));
    Map<String, Double> values = new TreeMap<>();
    Matcher figure =
        Pattern.compile("(\\w+)=(\\d+(?:\\.\\d+)?)")
            .matcher(printed.strip().lines().reduce("", (_, last) -> last));
    while (figure.find()) {
      values.put(figure.group(1), Double.parseDouble(figure.group(2)));
    }
    return new Score(subject, values, printed);
  }

  /** What gold says of each value in the dossier of a story that was scored before. */
  List<Judgement> judgements(Path story) throws IOException {
    String name = story.getFileName().toString();
    Path judge = work.resolve("judge.py");
    try (InputStream resource = Scorer.class.getResourceAsStream("judge.py")) {
      Files.write(judge, Objects.requireNonNull(resource).readAllBytes());
    }
    String printed =
        run(
            List.of(
                "python3",
                judge.toString(),
                shared.score("score.py").toString(),
                story.toString(),
                work.resolve(name).resolve("all.json").toString()));
    List<Judgement> judgements = new ArrayList<>();
    for (String line : printed.lines().toList()) {
      JsonNode value = FIGURES.readTree(line);
      judgements.add(
          new Judgement(
              name,
              value.get("kind").asText(),
              value.get("slot").asText(),
              value.get("confidence").asDouble(),
              value.get("right").asBoolean()));
    }
    return judgements;
  }

  private static TreeSet<String> days(Path story) throws IOException {
    String gold = Files.readString(story.resolve("gold.yaml"));
    int asOf = gold.indexOf("\nasOf:");
    TreeSet<String> days = new TreeSet<>();
    Matcher day = DAY.matcher(asOf < 0 ? "" : gold.substring(asOf));
    while (day.find()) {
      days.add(day.group(1));
    }
    return days;
  }

  private static Path dossier(
      Path folder,
      String file,
      @org.jspecify.annotations.Nullable LocalDate asOf,
      String title,
      List<Reading> readings)
      throws IOException {
    Dossier dossier = new Reconciler().reconcile(title, asOf, readings, List.of());
    return Files.writeString(folder.resolve(file + ".json"), new DossierJson().write(dossier));
  }

  private static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + " failed:\n" + printed);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return printed;
  }
}
