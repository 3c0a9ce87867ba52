package parley.pipeline.annotate.time;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.domain.Edtf;
import parley.domain.Publication;
import parley.domain.Report;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Annotator;
import parley.pipeline.annotate.TimeExpression.Duration;
import parley.pipeline.annotate.TimeMention;
import parley.pipeline.rules.RuleBook;

/** Sentences read for the tests of this package; the language model is loaded once. */
final class Reading {

  private static final Annotator ANNOTATOR = new Annotator();
  private static final Times TIMES = new Times(RuleBook.standard());

  private Reading() {}

  static Annotated of(String text, @Nullable LocalDate published) {
    Publication publication = published == null ? null : Publication.stated(published);
    return TIMES.in(
        ANNOTATOR.annotate(
            new Report("report", "a test", null, null, null, null, publication, text, List.of())));
  }

  /** The times of a text but for durations, each as {@code words = EDTF}. */
  static String times(String text, LocalDate published) {
    Annotated annotated = of(text, published);
    return annotated.times().stream()
        .filter(time -> !(time.expression() instanceof Duration))
        .map(time -> annotated.text(time.span()) + " = " + days(time))
        .collect(Collectors.joining("; "));
  }

  private static String days(TimeMention time) {
    Edtf resolved = time.resolved();
    return resolved == null ? "-" : resolved.text();
  }
}
