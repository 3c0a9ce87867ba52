package parley.pipeline.annotate.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.domain.Publication;
import parley.domain.Report;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Quotation;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.TimeMention;
import parley.pipeline.rules.RuleBook;

/** Reads the times of a report, and its day of publication where the input states none. */
public final class Times {

  private final TimeFinder finder;
  private final PublicationInference inference;

  public Times(RuleBook book) {
    TimeVocabulary vocabulary = new TimeVocabulary(book);
    finder = new TimeFinder(vocabulary, book);
    inference = new PublicationInference(new ReportStamps(vocabulary, book));
  }

  /**
   * What the report says of time.
   *
   * @param publication as the input states it, or inferred; null when neither can be
   * @param mentions in the order of the text
   */
  public record Result(@Nullable Publication publication, List<TimeMention> mentions) {

    public Result {
      mentions = List.copyOf(mentions);
    }
  }

  /** The report with its times, and with them its day of publication. */
  public Annotated in(Annotated annotated) {
    Result found = read(annotated.report(), annotated.sentences(), annotated.quotations());
    return new Annotated(
        annotated.report().withPublication(found.publication()),
        annotated.sentences(),
        annotated.quotations(),
        found.mentions());
  }

  /** The times of a report with these sentences and quotations. */
  public Result read(Report report, List<Sentence> sentences, List<Quotation> quotations) {
    List<FoundTime> found = new ArrayList<>();
    sentences.forEach(sentence -> found.addAll(finder.find(report.text(), sentence)));
    Publication publication =
        report.publication() != null
            ? report.publication()
            : inference.infer(report, found).orElse(null);
    List<TimeMention> mentions =
        Telling.resolved(found, publication == null ? null : publication.day());
    return new Result(
        publication, QuotedTimes.anchored(new Annotated(report, sentences, quotations, mentions)));
  }
}
