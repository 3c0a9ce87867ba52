package parley.pipeline.extract;

import java.util.List;
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
    Report report = new Report("test", "test", null, null, null, null, null, text, List.of());
    Annotated annotated = TIMES.in(ANNOTATOR.annotate(report));
    return new Scene(annotated, CAST.read(annotated));
  }
}
