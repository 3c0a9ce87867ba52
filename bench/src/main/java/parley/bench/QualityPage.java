package parley.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code docs/quality.md}.
 *
 * @param stories the scores of all stories
 * @param speakers who said what, on the public benchmark; null when it was not measured
 * @param pages articles found in pages, on the public benchmark; null when it was not measured
 */
record QualityPage(
    List<Score> stories, Reliability reliability, @Nullable Score speakers, @Nullable Score pages) {

  private static final List<String> FIGURES =
      List.of("recall", "precision", "slots", "citations", "documents", "disagreements", "as of");

  QualityPage {
    stories = List.copyOf(stories);
  }

  String text() {
    StringBuilder page =
        new StringBuilder(
            """
            # Quality

            Written by `mvn -q -DskipTests -Pquality verify`, never by hand. Each story is a set of reports with what a careful
            reader finds in them; the floors in `bench/floors.tsv` are the figures once reached, and the tests hold the build to
            them.

            """);
    overview(page);
    page.append('\n').append(reliability.section());
    if (speakers != null) {
      benchmark(
          page,
          speakers,
          "Speakers of direct quotations",
          "On news articles of a public corpus (PolNeAR): of the direct quotations of five words or"
              + " more, how many\n"
              + "have the right speaker, and how many of those recorded are right.");
    }
    if (pages != null) {
      benchmark(
          page,
          pages,
          "Articles in pages",
          "On news pages of a public benchmark of article extraction, by shingles of four words."
              + " Published on the whole of\nit, of which these pages are half: boilerpipe 0.860,"
              + " readability-lxml 0.922, newspaper4k 0.949, trafilatura 0.958.");
    }
    byKind(page);
    return page.toString();
  }

  private void overview(StringBuilder page) {
    page.append("| story | ")
        .append(String.join(" | ", FIGURES))
        .append(" |\n| --- |")
        .append(" --- |".repeat(FIGURES.size()))
        .append('\n');
    for (Score score : stories) {
      page.append("| ").append(score.subject()).append(" | ");
      page.append(
          FIGURES.stream().map(f -> cell(score.figure(f))).collect(Collectors.joining(" | ")));
      page.append(" |\n");
    }
  }

  private static void benchmark(StringBuilder page, Score score, String title, String words) {
    page.append("\n## ").append(title).append("\n\n").append(words).append("\n\n");
    score
        .figures()
        .forEach(
            (figure, value) ->
                page.append("- ").append(figure).append(": ").append(plain(value)).append('\n'));
  }

  private void byKind(StringBuilder page) {
    page.append("\n## By kind\n");
    for (Score score : stories) {
      page.append("\n### ").append(score.subject()).append("\n\n```\n");
      score
          .printed()
          .lines()
          .takeWhile(line -> !line.isBlank())
          .forEach(line -> page.append(line.stripTrailing()).append('\n'));
      page.append("```\n");
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) && value > 1
        ? Long.toString(Math.round(value))
        : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String cell(double figure) {
    return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, "%.3f", figure);
  }
}
