package parley.pipeline.extract.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.domain.Span;
import parley.pipeline.annotate.Annotated;
import parley.pipeline.annotate.Quotation;
import parley.pipeline.annotate.Sentence;
import parley.pipeline.annotate.Token;
import parley.pipeline.extract.cast.Cast;
import parley.pipeline.extract.cast.Mention;

/**
 * Attributes direct quotations: to the speaker of a word of speech in the same sentence, to the one
 * whose speech is going on in the paragraph, or to the one whom the sentence before announces.
 */
final class QuotationReader {

  /** Words from which on a stretch within a sentence counts as a statement and not as a phrase. */
  private static final int LEAST_WORDS = 4;

  /** Characters that an attribution between two parts of a quotation can take. */
  private static final int LONGEST_ATTRIBUTION = 250;

  private static final double BESIDE = 0.95;
  private static final double CARRIED = 0.85;
  private static final double ANNOUNCED = 0.7;

  private static final String DASHES = "-–—―";

  private final Annotated report;
  private final Cast cast;
  private final Map<Integer, List<Cue>> cues;

  QuotationReader(Annotated report, Cast cast, Map<Integer, List<Cue>> cues) {
    this.report = report;
    this.cast = cast;
    this.cues = cues;
  }

  List<Utterance> read() {
    List<Utterance> found = new ArrayList<>();
    @Nullable Utterance previous = null;
    List<Quotation> quotations = report.quotations();
    for (int i = 0; i < quotations.size(); i++) {
      Quotation quotation = quotations.get(i);
      Optional<Utterance> utterance = attribute(quotation, i, previous);
      if (utterance.isEmpty()) {
        continue;
      }
      if (previous != null && splits(previous, utterance.get())) {
        found.removeLast();
        utterance = Optional.of(joined(previous, utterance.get()));
      }
      previous = utterance.get();
      found.add(previous);
    }
    return found;
  }

  private Optional<Utterance> attribute(
      Quotation quotation, int index, @Nullable Utterance previous) {
    Optional<Sentence> first = sentenceOf(quotation.words().start());
    Optional<Sentence> last = sentenceOf(quotation.words().end() - 1);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    Optional<Cue> after = after(quotation, last.get(), index);
    Optional<Cue> before = before(quotation, first.get(), index);
    boolean opens = opensClause(quotation, first.get(), index);
    Optional<Cue> cue = opens ? after.or(() -> before) : before.or(() -> after);
    if (cue.isPresent()) {
      return by(quotation, cue.get());
    }
    Optional<Mention> signature = signature(quotation);
    if (signature.isPresent()) {
      return Optional.of(
          new Utterance(
              List.of(quotation.words()),
              List.of(signature.get()),
              signature.get().sentence(),
              -1,
              true,
              CARRIED));
    }
    if (!isWhole(quotation, opens)) {
      return Optional.empty();
    }
    if (quotation.continues() && previous != null) {
      return carried(quotation, previous, CARRIED);
    }
    return fromBefore(quotation, first.get(), previous);
  }

  /** The name that signs a quotation: "We want peace." — Ada Holm. */
  private Optional<Mention> signature(Quotation quotation) {
    String text = report.report().text();
    int at = quotation.marked().end();
    boolean dash = false;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || DASHES.indexOf(text.charAt(at)) >= 0)) {
      dash |= DASHES.indexOf(text.charAt(at)) >= 0;
      at++;
    }
    int start = at;
    return dash
        ? cast.mentions().stream()
            .filter(m -> m.span().start() == start && m.form() == Mention.Form.NAME)
            .findFirst()
        : Optional.empty();
  }

  private Optional<Utterance> by(Quotation quotation, Cue cue) {
    if (words(quotation.words()) < LEAST_WORDS && !isSentence(quotation)) {
      return Optional.empty();
    }
    double confidence = cue.isSpoken() ? BESIDE : 0.4;
    return Optional.of(
        new Utterance(
            List.of(quotation.words()),
            cue.speakers(),
            cue.sentence().index(),
            cue.token(),
            true,
            confidence));
  }

  private Optional<Sentence> sentenceOf(int offset) {
    for (Sentence sentence : report.sentences()) {
      if (sentence.span().start() <= offset && offset < sentence.span().end()) {
        return Optional.of(sentence);
      }
    }
    return Optional.empty();
  }

  /**
   * The first word of speech after the quotation in its last sentence, before another quotation
   * begins.
   */
  private Optional<Cue> after(Quotation quotation, Sentence sentence, int index) {
    int limit =
        index + 1 < report.quotations().size()
            ? report.quotations().get(index + 1).marked().start()
            : Integer.MAX_VALUE;
    List<Cue> following =
        cues(sentence).stream()
            .filter(c -> c.span().start() >= quotation.words().end() && c.span().start() < limit)
            .toList();
    return strongest(following, following.stream().findFirst());
  }

  /** The last word of speech before the quotation in its first sentence. */
  private Optional<Cue> before(Quotation quotation, Sentence sentence, int index) {
    List<Cue> preceding =
        cues(sentence).stream().filter(c -> c.span().end() <= quotation.words().start()).toList();
    return strongest(
            preceding,
            preceding.stream().filter(c -> c.frame() != SpeechWords.Frame.WEAK).reduce((a, b) -> b))
        .or(() -> preceding.stream().reduce((a, b) -> b));
  }

  /** The cue, unless it stands in the clause that a word of speech reports: then that one. */
  private static Optional<Cue> strongest(List<Cue> all, Optional<Cue> nearest) {
    if (nearest.isEmpty() || nearest.get().reports()) {
      return nearest;
    }
    Sentence sentence = nearest.get().sentence();
    Optional<Cue> governing =
        all.stream()
            .filter(c -> c.reports() && isWithinClause(sentence, nearest.get().token(), c.token()))
            .findFirst();
    if (governing.isPresent()) {
      return governing;
    }
    return nearest.get().frame() == SpeechWords.Frame.WEAK
        ? all.stream().filter(Cue::reports).findFirst().or(() -> nearest)
        : nearest;
  }

  private static boolean isWithinClause(Sentence sentence, int token, int verb) {
    int at = token;
    while (at >= 0) {
      int head = sentence.token(at).head();
      if (head == verb) {
        return sentence.token(at).relation().equals("ccomp");
      }
      at = head;
    }
    return false;
  }

  private List<Cue> cues(Sentence sentence) {
    return cues.getOrDefault(sentence.index(), List.of());
  }

  /** Whether no words of the reporter's stand before the quotation in its sentence. */
  private boolean opensClause(Quotation quotation, Sentence sentence, int index) {
    int from = sentence.span().start();
    for (Token token : sentence.tokens()) {
      if (token.span().end() > quotation.words().start()) {
        return true;
      }
      if (token.span().start() >= from
          && !report.isQuoted(token.span().start())
          && Character.isLetterOrDigit(token.word().codePointAt(0))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the quotation is speech by itself: whole sentences, not a phrase in the reporter's own.
   */
  private boolean isWhole(Quotation quotation, boolean opens) {
    return opens && isSentence(quotation) && words(quotation.words()) >= LEAST_WORDS;
  }

  private boolean isSentence(Quotation quotation) {
    String words = report.text(quotation.words()).strip();
    char end = words.charAt(words.length() - 1);
    return Character.isUpperCase(words.codePointAt(0)) && (".!?,…".indexOf(end) >= 0);
  }

  private int words(Span span) {
    return (int) report.text(span).strip().split("\\s+").length;
  }

  /** The speaker whose words the paragraph, or the paragraph before, gives or announces. */
  private Optional<Utterance> fromBefore(
      Quotation quotation, Sentence first, @Nullable Utterance previous) {
    for (int i = first.index() - 1; i >= 0; i--) {
      Sentence sentence = report.sentences().get(i);
      boolean same = sentence.paragraph() == first.paragraph();
      if (first.paragraph() - sentence.paragraph() > 1) {
        break;
      }
      Optional<Cue> cue = main(sentence, same);
      if (cue.isPresent()) {
        return Optional.of(
            new Utterance(
                List.of(quotation.words()),
                cue.get().speakers(),
                sentence.index(),
                cue.get().token(),
                true,
                same ? CARRIED : ANNOUNCED));
      }
      if (previous != null
          && sentence.span().overlaps(previous.words().getLast())
          && !previous.speakers().isEmpty()) {
        return carried(quotation, previous, same ? CARRIED : ANNOUNCED);
      }
      if (!same && !isQuotedWhole(sentence)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** The last word of speech in the sentence's main clauses; failing that, the first of all. */
  private Optional<Cue> main(Sentence sentence, boolean judging) {
    List<Cue> spoken =
        cues(sentence).stream()
            .filter(Cue::isSpoken)
            .filter(c -> c.reports() || judging && c.frame() == SpeechWords.Frame.QUOTING)
            .toList();
    return spoken.stream()
        .filter(
            c -> Set.of("root", "conj", "parataxis").contains(sentence.token(c.token()).relation()))
        .reduce((a, b) -> b)
        .or(() -> spoken.stream().findFirst());
  }

  private boolean isQuotedWhole(Sentence sentence) {
    return report.isQuoted(sentence.span().start())
        && report.isQuoted(sentence.token(sentence.size() / 2).span().start());
  }

  private static Optional<Utterance> carried(
      Quotation quotation, Utterance from, double confidence) {
    return Optional.of(
        new Utterance(
            List.of(quotation.words()),
            from.speakers(),
            from.sentence(),
            from.cue(),
            true,
            Math.min(confidence, from.confidence())));
  }

  /**
   * Whether nothing but the attribution stands between two quotations: "We came," she said, "to
   * listen." and "We listened," she said. "Now we speak."
   */
  private boolean splits(Utterance first, Utterance second) {
    Span last = first.words().getLast();
    if (!names(first).equals(names(second)) || second.start() - last.end() > LONGEST_ATTRIBUTION) {
      return false;
    }
    String head = report.text(last).strip();
    String tail = report.text(second.words().getFirst()).strip();
    boolean within =
        first.sentence() == second.sentence()
            && (head.endsWith(",") || head.endsWith("—") || head.endsWith("–"))
            && Character.isLowerCase(tail.codePointAt(0));
    int sentence = sentenceOf(second.start()).map(Sentence::index).orElse(-1);
    boolean goesOn = first.sentence() == second.sentence() && sentence == first.sentence() + 1;
    return (within || goesOn) && paragraphOf(last) == paragraphOf(second.words().getFirst());
  }

  private int paragraphOf(Span span) {
    return sentenceOf(span.start()).map(Sentence::paragraph).orElse(-1);
  }

  private static List<String> names(Utterance utterance) {
    return utterance.speakers().stream().map(Mention::actor).toList();
  }

  private static Utterance joined(Utterance first, Utterance second) {
    List<Span> words = new ArrayList<>(first.words());
    words.addAll(second.words());
    return new Utterance(
        words,
        first.speakers(),
        first.sentence(),
        first.cue(),
        true,
        Math.min(first.confidence(), second.confidence()));
  }
}
