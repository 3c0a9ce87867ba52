package parley.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.domain.Claim;
import parley.domain.Failure;
import parley.domain.Reading;
import parley.domain.Report;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Annotator;
import parley.pipeline.annotate.Checkpoint;
import parley.pipeline.annotate.time.Times;
import parley.pipeline.clean.Cleaner;
import parley.pipeline.clean.Language;
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

  /** Starts to load the language models and does not wait for them. */
  public static void prepare() {
    Annotator.prepare();
  }

  /** The pipeline of the standard rules. */
  public Pipeline() {
    this(RuleBook.standard());
  }

  /** The pipeline of a rule book. */
  public Pipeline(RuleBook rules) {
    cleaner = new Cleaner(rules);
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
   * All that one report says; nothing when it is not in a language that Parley reads. It depends on
   * no other report; any number of threads may read at a time.
   *
   * @throws StageException when a stage fails on this report
   */
  public Reading read(Report report) {
    return read(report, Checkpoint.NONE);
  }

  /**
   * The same, as long as the checkpoint lets it go on: it is passed before each sentence and each
   * extractor.
   *
   * @throws StageException when a stage fails on this report, or the checkpoint ends it (then with
   *     the checkpoint's exception as the cause)
   */
  public Reading read(Report report, Checkpoint checkpoint) {
    Report cleaned = StageException.within("clean", () -> clean(report));
    if (!Language.isEnglish(cleaned)) {
      return new Reading(cleaned, List.of(), List.of());
    }
    Annotated annotated = StageException.within("annotate", () -> annotate(cleaned, checkpoint));
    return StageException.within("extract", () -> extract(annotated, checkpoint));
  }

  /** The first stage alone: the same text, with what is not the report marked as dropped. */
  public Report clean(Report report) {
    return cleaner.clean(report);
  }

  /** The second stage alone, on a cleaned report in English. */
  public Annotated annotate(Report cleaned) {
    return annotate(cleaned, Checkpoint.NONE);
  }

  private Annotated annotate(Report cleaned, Checkpoint checkpoint) {
    return times.in(annotator.annotate(cleaned, checkpoint));
  }

  /** What has to be said of a report of which nothing was read; empty for one that was read. */
  public static Optional<Failure> unread(Report cleaned) {
    return Language.isEnglish(cleaned)
        ? Optional.empty()
        : Optional.of(
            new Failure(
                cleaned.source(),
                "annotate",
                "not in English, the one language that Parley reads; its text is kept, nothing is"
                    + " taken from it. Add an English report of the same"));
  }

  /** The third stage alone: who is who, and what each extractor finds. */
  public Reading extract(Annotated annotated) {
    return extract(annotated, Checkpoint.NONE);
  }

  private Reading extract(Annotated annotated, Checkpoint checkpoint) {
    checkpoint.pass();
    Scene scene = new Scene(annotated, castReader.read(annotated));
    List<Claim> claims = new ArrayList<>();
    for (Extractor extractor : extractors) {
      checkpoint.pass();
      claims.addAll(extractor.extract(scene));
    }
    checkpoint.pass();
    return new Reading(annotated.report(), scene.cast().actors(), claims);
  }
}
