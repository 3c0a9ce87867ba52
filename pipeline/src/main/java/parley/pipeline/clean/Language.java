package parley.pipeline.clean;

import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import parley.domain.Report;
import parley.domain.Span;

/** Tells whether a report is in English, the one language that Parley reads. */
public final class Language {

  /**
   * The commonest English words that are no words of the large languages written in Latin letters,
   * or seldom. They make up a quarter to two fifths of English news.
   */
  private static final Set<String> COMMON =
      Set.of(
          "the", "of", "to", "and", "that", "is", "was", "for", "with", "he", "said", "by", "at",
          "from", "it", "his", "has", "have", "be", "not", "but", "they", "will", "this", "who",
          "were", "which", "are", "had", "would", "their", "been", "its", "after", "about", "she",
          "we", "you", "or", "than", "what", "when", "there", "could", "more");

  private static final double SHARE = 0.08;
  private static final int SAMPLE = 1_000;
  private static final int FEWEST = 40;

  private Language() {}

  /** Whether what was kept of a report is English; a text of a few words is taken for English. */
  public static boolean isEnglish(Report report) {
    int words = 0;
    int common = 0;
    StringTokenizer tokens =
        new StringTokenizer(
            kept(report).toLowerCase(Locale.ROOT), " \t\n\u00A0.,;:!?\"“”'’()[]-–—/");
    while (tokens.hasMoreTokens() && words < SAMPLE) {
      words++;
      common += COMMON.contains(tokens.nextToken()) ? 1 : 0;
    }
    boolean enough =
        words >= FEWEST
            || report.text().codePoints().filter(c -> c > 0x2FF && Character.isLetter(c)).count()
                > FEWEST;
    return !enough || common >= SHARE * words;
  }

  private static String kept(Report report) {
    StringBuilder kept = new StringBuilder();
    int end = 0;
    for (Span span : report.dropped()) {
      kept.append(report.text(), end, span.start()).append(' ');
      end = span.end();
    }
    return kept.append(report.text(), end, report.text().length()).toString();
  }
}
