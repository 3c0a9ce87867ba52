package parley.pipeline;

import java.util.ArrayList;
import java.util.List;
import parley.domain.Claim;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Annotator;
import parley.pipeline.annotate.time.Times;
import parley.pipeline.clean.Cleaner;
import parley.pipeline.extract.Extractor;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.cast.CastReader;
import parley.pipeline.extract.ground.FigureExtractor;
import parley.pipeline.extract.ground.IncidentExtractor;
import parley.pipeline.extract.instrument.InstrumentExtractor;
import parley.pipeline.extract.meeting.MeetingExtractor;
import parley.pipeline.extract.position.PositionExtractor;
import parley.pipeline.extract.speech.SpeechExtractor;
import parley.pipeline.rules.RuleBook;

/**
 * The main path of one report: clean, annotate, extract. Reconciling takes over from its readings.
 */
public final class Pipeline {

  private final Cleaner cleaner;
  private final Annotator annotator;
  private final Times times;
  private final CastReader castReader;
  private final List<Extractor> extractors;

  /** The pipeline of the standard rules. */
  public Pipeline() {
    this(RuleBook.standard());
  }

  /** The pipeline of a rule book. */
  public Pipeline(RuleBook rules) {
    cleaner = new Cleaner();
    annotator = new Annotator();
    times = new Times(rules);
    castReader = new CastReader(rules);
    extractors =
        List.of(
            new SpeechExtractor(rules),
            new MeetingExtractor(rules),
            new PositionExtractor(rules),
            new InstrumentExtractor(rules),
            new FigureExtractor(rules),
            new IncidentExtractor(rules));
  }

  /**
   * All that one report says. It depends on no other report; any number of threads may read at a
   * time.
   *
   * @throws StageException when a stage fails on this report
   */
  public Reading read(Report report) {
    Report cleaned = StageException.within("clean", () -> cleaner.clean(report));
    Annotated annotated =
        StageException.within("annotate", () -> times.in(annotator.annotate(cleaned)));
    return StageException.within("extract", () -> extract(annotated));
  }

  private Reading extract(Annotated annotated) {
    Scene scene = new Scene(annotated, castReader.read(annotated));
    List<Claim> claims = new ArrayList<>();
    extractors.forEach(extractor -> claims.addAll(extractor.extract(scene)));
    return new Reading(annotated.report(), scene.cast().actors(), claims);
  }
}
