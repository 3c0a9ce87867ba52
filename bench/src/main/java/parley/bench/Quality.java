package parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.Pipeline;
import parley.pipeline.read.Reader;

/**
 * Reads all stories and benchmarks, scores them, writes {@code docs/quality.md} and raises the
 * floors. Run from the project's folder; see the document for the command.
 */
public final class Quality {

  static final Path FLOORS = Path.of("bench", "floors.tsv");

  private final Pipeline pipeline = new Pipeline();
  private final Shared shared;
  private final Scorer scorer;

  Quality(Shared shared, Path work) {
    this.shared = shared;
    this.scorer = new Scorer(shared, work);
  }

  /**
   * @param arguments the folder to work in; without it {@code target/quality}. With any second one,
   *     the stories alone are measured
   */
  public static void main(String[] arguments) throws IOException {
    Shared shared =
        Shared.find().orElseThrow(() -> new IOException("no folder ../shared beside the project"));
    Path work = Path.of(arguments.length > 0 ? arguments[0] : "target/quality");
    Quality quality = new Quality(shared, work);
    boolean storiesAlone = arguments.length > 1;
    List<Score> stories = quality.stories();
    QualityPage page =
        new QualityPage(
            stories,
            quality.reliability(),
            storiesAlone ? null : quality.speakers(),
            storiesAlone ? null : quality.pages());
    Floors.read(FLOORS).raised(stories).write(FLOORS);
    Files.writeString(Path.of("docs", "quality.md"), page.text());
  }

  /** The score of every story, by name. */
  List<Score> stories() throws IOException {
    List<Score> scores = new ArrayList<>();
    for (Path story : shared.stories()) {
      scores.add(scorer.story(story, readings(Shared.reports(story))));
    }
    return scores;
  }

  /** What gold says of the values' confidence; the stories must have been scored before. */
  Reliability reliability() throws IOException {
    List<Judgement> judgements = new ArrayList<>();
    for (Path story : shared.stories()) {
      judgements.addAll(scorer.judgements(story));
    }
    return new Reliability(judgements);
  }

  /** Who said what, on articles of a public corpus. */
  Score speakers() throws IOException {
    Path part = shared.benchmark("attribution/dev");
    return scorer.benchmark("attribution", "attribution.py", part, readings(part.resolve("text")));
  }

  /** The article found in a page, on pages of a public benchmark. */
  Score pages() throws IOException {
    Path part = shared.benchmark("article-extraction");
    List<Reading> cleaned =
        reports(part.resolve("html")).stream()
            .map(report -> new Reading(pipeline.clean(report), List.of(), List.of()))
            .toList();
    return scorer.benchmark("extraction", "extraction.py", part, cleaned);
  }

  private List<Reading> readings(Path path) {
    return reports(path).stream().map(pipeline::read).toList();
  }

  private static List<Report> reports(Path path) {
    return new Reader().read(List.of(path)).reports();
  }
}
