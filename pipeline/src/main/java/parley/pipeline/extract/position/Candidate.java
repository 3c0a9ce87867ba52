package parley.pipeline.extract.position;

import java.util.List;
import java.util.Optional;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.extract.frame.Agent;
import parley.pipeline.extract.frame.Stretch;

/**
 * A position that a rule sees in a sentence, before anybody asked whether it is about an issue.
 *
 * @param rule which rule
 * @param stance the stance that the words give, denials counted
 * @param actors whose position it is
 * @param teller who tells it, when that is somebody else
 * @param cue the words that show the stance
 * @param content what is demanded, offered, refused
 * @param confidence how sure the rule is, 0 (exclusive) to 1
 */
record Candidate(
    StanceRule rule,
    Sentence sentence,
    String stance,
    List<Agent> actors,
    Optional<Agent> teller,
    Stretch cue,
    Stretch content,
    double confidence) {

  /** The same, about other words. */
  Candidate about(Stretch words) {
    return new Candidate(rule, sentence, stance, actors, teller, cue, words, confidence);
  }

  /** Whether the other is said within what this one is about. */
  boolean encloses(Candidate other) {
    return this != other
        && sentence.index() == other.sentence.index()
        && content.contains(other.cue.first())
        && !other.content.contains(cue.first());
  }
}
