package parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.domain.Reading;
import parley.pipeline.Pipeline;
import parley.pipeline.read.Reader;

/**
 * Reads all stories, scores them, writes {@code docs/quality.md} and raises the floors. Run from
 * the project's folder; see the document for the command.
 */
public final class Quality {

  static final Path FLOORS = Path.of("bench", "floors.tsv");

  private static final List<String> FIGURES =
      List.of("recall", "precision", "slots", "citations", "documents", "disagreements", "as of");

  private final Pipeline pipeline = new Pipeline();
  private final Shared shared;
  private final Scorer scorer;

  Quality(Shared shared, Path work) {
    this.shared = shared;
    this.scorer = new Scorer(shared, work);
  }

  /**
   * @param arguments the folder to work in; without it {@code target/quality}
   */
  public static void main(String[] arguments) throws IOException {
    Shared shared =
        Shared.find().orElseThrow(() -> new IOException("no folder ../shared beside the project"));
    Path work = Path.of(arguments.length > 0 ? arguments[0] : "target/quality");
    Quality quality = new Quality(shared, work);
    List<StoryScore> scores = quality.stories();
    Map<String, Double> speakers = arguments.length > 1 ? Map.of() : quality.speakers();
    Floors.read(FLOORS).raised(scores).write(FLOORS);
    Files.writeString(Path.of("docs", "quality.md"), page(scores, speakers));
  }

  /** The score of every story, by name. */
  List<StoryScore> stories() throws IOException {
    List<StoryScore> scores = new ArrayList<>();
    for (Path story : shared.stories()) {
      scores.add(scorer.story(story, readings(Shared.reports(story))));
    }
    return scores;
  }

  Map<String, Double> speakers() throws IOException {
    Path part = shared.benchmark("attribution/dev");
    return scorer.benchmark("attribution.py", part, readings(part.resolve("text")));
  }

  private List<Reading> readings(Path path) {
    return new Reader().read(List.of(path)).reports().stream().map(pipeline::read).toList();
  }

  private static String page(List<StoryScore> scores, Map<String, Double> speakers) {
    StringBuilder page = new StringBuilder();
    page.append("# Quality\n\nWritten by `mvn -q -DskipTests -Pquality verify`, never by hand. ");
    page.append(
        "Each story is a set of reports with what a careful reader finds in them; the floors in\n");
    page.append(
        "`bench/floors.tsv` are the figures once reached, and the tests hold the build to them.\n\n");
    page.append("| story | ")
        .append(String.join(" | ", FIGURES))
        .append(" |\n| --- |")
        .append(" --- |".repeat(FIGURES.size()))
        .append('\n');
    for (StoryScore score : scores) {
      page.append("| ").append(score.story()).append(" |");
      FIGURES.forEach(figure -> page.append(' ').append(cell(score.figure(figure))).append(" |"));
      page.append('\n');
    }
    page.append("\n## By kind\n");
    for (StoryScore score : scores) {
      page.append("\n### ").append(score.story()).append("\n\n```\n");
      score
          .printed()
          .lines()
          .takeWhile(line -> !line.isBlank())
          .forEach(line -> page.append(line.stripTrailing()).append('\n'));
      page.append("```\n");
    }
    page.append("\n## Speakers of direct quotations\n\n");
    speakers.forEach(
        (figure, value) ->
            page.append("- ").append(figure).append(": ").append(value).append('\n'));
    return page.toString();
  }

  private static String cell(double figure) {
    return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, "%.3f", figure);
  }
}
