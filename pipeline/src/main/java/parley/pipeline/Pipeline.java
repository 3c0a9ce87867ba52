package parley.pipeline;

import java.util.ArrayList;
import java.util.List;
import parley.domain.Claim;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Annotator;
import parley.pipeline.clean.Cleaner;
import parley.pipeline.extract.Extractor;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.CastReader;

/**
 * The main path of one report: clean, annotate, extract. Reconciling takes over from its readings.
 */
public final class Pipeline {

  private final Cleaner cleaner = new Cleaner();
  private final Annotator annotator = new Annotator();
  private final CastReader castReader = new CastReader();
  private final List<Extractor> extractors = List.of();

  /** All that one report says. It depends on no other report. */
  public Reading read(Report report) {
    Annotated annotated = annotator.annotate(cleaner.clean(report));
    Scene scene = new Scene(annotated, castReader.read(annotated));
    List<Claim> claims = new ArrayList<>();
    extractors.forEach(extractor -> claims.addAll(extractor.extract(scene)));
    return new Reading(annotated.report(), scene.cast().actors(), claims);
  }
}
