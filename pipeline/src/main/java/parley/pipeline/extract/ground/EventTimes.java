package parley.pipeline.extract.ground;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.domain.Publication;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.TimeMention;
import parley.pipeline.annotate.time.VerbTimes;
import parley.pipeline.extract.Scene;
import parley.pipeline.extract.ground.Reality.Standing;

/**
 * When events happen: the time that modifies their word, or the only time that their sentence
 * names.
 */
final class EventTimes {

  private static final Set<String> SAYING =
      Set.of(
          "say",
          "tell",
          "write",
          "announce",
          "report",
          "add",
          "post",
          "claim",
          "confirm",
          "warn",
          "state");

  private final Scene scene;
  private final VerbTimes times;

  EventTimes(Scene scene) {
    this.scene = scene;
    this.times = new VerbTimes(scene.annotated());
  }

  /**
   * The time of an event.
   *
   * @param word the word that names the event
   * @param core the verb that carries it, or the same word
   */
  Optional<TimeMention> of(Sentence sentence, int word, int core, Standing standing) {
    return times
        .modifying(sentence, word)
        .or(() -> times.modifying(sentence, core))
        .filter(t -> isGood(sentence, t, standing))
        .or(() -> only(sentence, core, standing));
  }

  /** A resolved time among some words of a sentence. */
  Optional<TimeMention> in(Sentence sentence, Set<Integer> words) {
    return resolved(sentence).stream()
        .filter(t -> words.contains(sentence.tokenAt(t.span().start())) && !isSince(sentence, t))
        .findFirst();
  }

  private Optional<TimeMention> only(Sentence sentence, int core, Standing standing) {
    List<TimeMention> all = resolved(sentence);
    if (all.size() != 1) {
      return Optional.empty();
    }
    TimeMention time = all.getFirst();
    boolean exact = time.resolved() != null && time.resolved().days() <= 2;
    boolean ofTelling = false;
    for (int i = 0; i < sentence.size(); i++) {
      ofTelling |=
          i != core
              && sentence.token(i).isVerb()
              && SAYING.contains(EventWords.lemma(sentence, i))
              && times.modifying(sentence, i).filter(time::equals).isPresent();
    }
    int at = sentence.tokenAt(time.span().start());
    boolean near = Math.abs(at - core) <= 25;
    return exact && near && !ofTelling && isGood(sentence, time, standing)
        ? Optional.of(time)
        : Optional.empty();
  }

  private List<TimeMention> resolved(Sentence sentence) {
    return scene.annotated().times(sentence).stream().filter(t -> t.resolved() != null).toList();
  }

  private boolean isGood(Sentence sentence, TimeMention time, Standing standing) {
    return time.resolved() != null && !isSince(sentence, time) && !isAhead(time, standing);
  }

  /** Whether a time only says since when: "killed since the start of the war in 2022". */
  private static boolean isSince(Sentence sentence, TimeMention time) {
    int start = time.span().start();
    return sentence.tokens().stream()
        .anyMatch(
            t ->
                t.word().equalsIgnoreCase("since")
                    && t.span().start() < start + 6
                    && start - t.span().end() < 60);
  }

  /** Whether a time lies after the report, though the event is told as past. */
  private boolean isAhead(TimeMention time, Standing standing) {
    Publication publication = scene.report().publication();
    return standing == Standing.REAL
        && publication != null
        && time.resolved() != null
        && time.resolved().earliest().isAfter(publication.day());
  }
}
