package parley.pipeline.extract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.domain.Publication;
import parley.domain.Report;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Annotator;
import parley.pipeline.annotate.time.Times;
import parley.pipeline.extract.cast.CastReader;
import parley.pipeline.rules.RuleBook;

/** Scenes of a few sentences, read by the real annotator; it is loaded once for all tests. */
public final class Scenes {

  private static final Annotator ANNOTATOR = new Annotator();
  private static final Times TIMES = new Times(RuleBook.standard());
  private static final CastReader CAST = new CastReader();

  private Scenes() {}

  /** What a report of these words shows. */
  public static Scene of(String text) {
    return of(text, null);
  }

  /** What a report of these words shows that was published on a day. */
  public static Scene on(LocalDate day, String text) {
    return of(text, Publication.stated(day));
  }

  private static Scene of(String text, @Nullable Publication publication) {
    Report report =
        new Report("test", "test", null, null, null, null, publication, text, List.of());
    Annotated annotated = TIMES.in(ANNOTATOR.annotate(report));
    return new Scene(annotated, CAST.read(annotated));
  }
}
