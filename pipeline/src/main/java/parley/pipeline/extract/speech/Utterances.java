package parley.pipeline.extract.speech;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that a report attributes to somebody.
 *
 * @param all in the order of the text
 */
public record Utterances(List<Utterance> all) implements Serializable {

  public Utterances {
    all =
        all.stream()
            .sorted(Comparator.comparingInt(Utterance::start).thenComparing(Utterance::length))
            .toList();
  }

  /** The innermost utterance with a speaker that holds an offset of the report's text. */
  public Optional<Utterance> at(int offset) {
    return all.stream()
        .filter(u -> u.contains(offset) && !u.speakers().isEmpty())
        .min(Comparator.comparingInt(Utterance::length));
  }
}
