package parley.pipeline.extract.speech;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import parley.pipeline.rules.Rule;
import parley.pipeline.rules.RuleBook;

/** The words that bring speech. */
final class SpeechWords {

  /** What a word of speech takes. */
  enum Frame {
    /** A reported clause, or a quotation. */
    CLAUSE,
    /** The hearer and then the clause. */
    HEARER,
    /** A quotation only. */
    QUOTING,
    /** A quotation only, and only where no word of speech claims it: "wanted 'a deal'". */
    WEAK,
    /** A reported clause; a quotation as weakly: "believes that". */
    MIND,
    /** The source follows, the words stand around it: "according to". */
    SOURCE
  }

  private final Map<String, Frame> verbs = new HashMap<>();

  SpeechWords(RuleBook book) {
    for (Rule rule : book.rules("speech-verbs")) {
      Frame frame = frame(rule);
      rule.all("verbs").forEach(verb -> verbs.putIfAbsent(verb, frame));
    }
  }

  private static Frame frame(Rule rule) {
    if (rule.is("weak")) {
      return Frame.WEAK;
    }
    if (rule.is("mind")) {
      return Frame.MIND;
    }
    if (rule.is("quoting")) {
      return Frame.QUOTING;
    }
    return rule.is("hearer") ? Frame.HEARER : Frame.CLAUSE;
  }

  Optional<Frame> verb(String lemma) {
    return Optional.ofNullable(verbs.get(lemma));
  }
}
