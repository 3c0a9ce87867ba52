package parley.pipeline.extract;

import java.io.Serializable;
import parley.domain.Passage;
import parley.domain.Report;
import parley.domain.Span;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.extract.cast.Cast;

/** What every extractor works on: the annotated report and who is who in it. */
public record Scene(Annotated annotated, Cast cast) implements Serializable {

  public Report report() {
    return annotated.report();
  }

  public Passage passage(Span span) {
    return report().passage(span);
  }
}
