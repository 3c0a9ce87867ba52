package parley.pipeline.extract.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.cast.Agents;
import parley.pipeline.extract.cast.Cast;
import parley.pipeline.extract.cast.Mention;

/** Finds the words that bring speech, outside quotation marks, with their speakers. */
final class CueFinder {

  private final Annotated report;
  private final Cast cast;
  private final Agents agents;
  private final SpeechWords words;

  CueFinder(Annotated report, Cast cast, SpeechWords words) {
    this.report = report;
    this.cast = cast;
    this.agents = new Agents(cast);
    this.words = words;
  }

  List<Cue> find(Sentence sentence) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (!report.isQuoted(sentence.token(i).span().start())) {
        cue(sentence, i, cues).ifPresent(cues::add);
      }
    }
    return cues;
  }

  private Optional<Cue> cue(Sentence sentence, int i, List<Cue> earlier) {
    Token token = sentence.token(i);
    if (isAccording(sentence, i)) {
      return Optional.of(source(sentence, i));
    }
    if (token.word().equals(":") && i > 0 && i <= 5) {
      return at(sentence, i - 1)
          .filter(m -> m.first() <= 1)
          .map(m -> new Cue(sentence, i, SpeechWords.Frame.QUOTING, List.of(m), m.head()));
    }
    Optional<SpeechWords.Frame> frame =
        token.isVerb() ? words.verb(token.lemma()) : Optional.empty();
    if (frame.isEmpty() || token.relation().equals("amod") || token.relation().equals("aux")) {
      return Optional.empty();
    }
    Optional<Cue> main =
        isParticiple(sentence, i)
            ? earlier.stream().filter(c -> c.isSpoken() && isFinite(c)).findFirst()
            : Optional.empty();
    if (main.isPresent()) {
      return Optional.of(
          new Cue(sentence, i, frame.get(), main.get().speakers(), main.get().subject()));
    }
    List<Mention> speakers = outside(agents.agents(sentence, i));
    List<Integer> nouns = agents.agentNouns(sentence, i);
    boolean quoted =
        nouns.stream().allMatch(n -> report.isQuoted(sentence.token(n).span().start()));
    if (speakers.isEmpty() && (quoted || isBracketedNoun(sentence, nouns))) {
      speakers = beside(sentence, i).map(List::of).orElse(List.of());
    }
    int subject =
        nouns.isEmpty() ? speakers.isEmpty() ? -1 : speakers.getFirst().head() : nouns.getFirst();
    return Optional.of(new Cue(sentence, i, frame.get(), speakers, subject));
  }

  /** "..., adding": a participle after a comma goes with the sentence's first speaker. */
  private static boolean isParticiple(Sentence sentence, int i) {
    return sentence.token(i).tag().equals("VBG")
        && sentence.dependents(i, "nsubj", "aux").isEmpty()
        && i > 0
        && (sentence.token(i - 1).word().equals(",")
            || sentence.token(i - 1).tag().startsWith("RB")
            || sentence.token(i - 1).tag().equals("CC")
            || sentence.token(i - 1).tag().equals("''"));
  }

  private static boolean isFinite(Cue cue) {
    String tag = cue.sentence().token(cue.token()).tag();
    return cue.frame() != SpeechWords.Frame.WEAK
        && (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VBN"));
  }

  private static boolean isAccording(Sentence sentence, int i) {
    return sentence.token(i).word().equalsIgnoreCase("according")
        && i + 2 < sentence.size()
        && sentence.token(i + 1).word().equals("to");
  }

  private Cue source(Sentence sentence, int i) {
    int noun = sentence.token(i).head();
    List<Mention> speakers = noun > i ? outside(agents.named(sentence, noun)) : List.of();
    if (speakers.isEmpty()) {
      speakers =
          cast.in(sentence).stream()
              .filter(m -> m.first() > i && m.first() <= i + 8)
              .limit(1)
              .toList();
    }
    return new Cue(sentence, i, SpeechWords.Frame.SOURCE, speakers, Math.max(noun, -1));
  }

  private List<Mention> outside(List<Mention> mentions) {
    return mentions.stream()
        .filter(m -> !report.isQuoted(m.span().start()) && !isBracketed(m))
        .toList();
  }

  private static boolean isBracketedNoun(Sentence sentence, List<Integer> nouns) {
    return nouns.stream().anyMatch(n -> n > 0 && sentence.token(n - 1).word().equals("("));
  }

  private boolean isBracketed(Mention mention) {
    Sentence sentence = report.sentences().get(mention.sentence());
    return mention.first() > 0 && sentence.token(mention.first() - 1).word().equals("(");
  }

  /** The actor right before or right after the verb, where the dependencies name no subject. */
  private Optional<Mention> beside(Sentence sentence, int verb) {
    int before = verb - 1;
    while (before >= 0
        && (sentence.token(before).tag().startsWith("RB")
            || sentence.token(before).relation().startsWith("aux")
            || sentence.token(before).tag().equals("MD"))) {
      before--;
    }
    Optional<Mention> left = at(sentence, beforeInsertion(sentence, before));
    if (left.isPresent()) {
      return left;
    }
    return sentence.token(verb).tag().equals("VBD") && verb + 1 < sentence.size()
        ? outside(agents.named(sentence, verb + 1)).stream().findFirst()
        : Optional.empty();
  }

  /**
   * The word before a parenthesis or an apposition that ends here: "Holm" of "Holm, the mayor,".
   */
  private int beforeInsertion(Sentence sentence, int last) {
    String opening =
        switch (last < 0 ? "" : sentence.token(last).word()) {
          case ")" -> "(";
          case "," -> ",";
          default -> "";
        };
    if (opening.isEmpty()) {
      return last;
    }
    for (int i = last - 1; i > 0 && !sentence.token(i).tag().startsWith("VBD"); i--) {
      if (sentence.token(i).word().equals(opening)) {
        return i - 1;
      }
    }
    return -1;
  }

  private Optional<Mention> at(Sentence sentence, int token) {
    return token < 0 || report.isQuoted(sentence.token(token).span().start())
        ? Optional.empty()
        : cast.at(sentence, token)
            .filter(m -> !isBracketed(m))
            .filter(m -> m.form() != Mention.Form.DEMONYM);
  }
}
