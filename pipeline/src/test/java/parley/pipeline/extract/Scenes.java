package parley.pipeline.extract;

import java.util.List;
import parley.domain.Report;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Annotator;
import parley.pipeline.extract.cast.CastReader;

/** Scenes of a few sentences, read by the real annotator; it is loaded once for all tests. */
public final class Scenes {

  private static final Annotator ANNOTATOR = new Annotator();
  private static final CastReader CAST = new CastReader();

  private Scenes() {}

  /** What a report of these words shows. */
  public static Scene of(String text) {
    Report report = new Report("test", "test", null, null, null, null, null, text, List.of());
    Annotated annotated = ANNOTATOR.annotate(report);
    return new Scene(annotated, CAST.read(annotated));
  }
}
