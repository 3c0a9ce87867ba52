package parley.pipeline.extract.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final double UNKNOWN = 0.4;
  private static final double CARRIED = 0.85;
  private static final double ANNOUNCED = 0.7;

  private static final String DASHES = "-–—―";

  private static final Pattern LABEL = Pattern.compile("\\p{Lu}[\\p{Lu} .'’-]+: ");

  private final Annotated report;
  private final CueChooser chooser;
  private final Cast cast;
  private final Map<Integer, List<Cue>> cues;

  QuotationReader(Annotated report, Cast cast, Map<Integer, List<Cue>> cues) {
    this.report = report;
    this.chooser = new CueChooser(report, cues);
    this.cast = cast;
    this.cues = cues;
  }

  List<Utterance> read() {
    List<Utterance> found = new ArrayList<>();
    @Nullable Utterance previous = null;
    List<Quotation> quotations = report.quotations();
    for (int i = 0; i < quotations.size(); i++) {
      Quotation quotation = quotations.get(i);
      Optional<Utterance> utterance = attribute(quotation, previous);
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

  private Optional<Utterance> attribute(Quotation quotation, @Nullable Utterance previous) {
    Optional<Sentence> first = sentenceOf(quotation.words().start());
    Optional<Sentence> last = sentenceOf(quotation.words().end() - 1);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    boolean opens = opensClause(quotation, first.get());
    Optional<Utterance> labelled = labelled(quotation);
    if (labelled.isPresent()) {
      return labelled;
    }
    Optional<Cue> cue = chooser.choose(quotation, first.get(), last.get(), opens);
    if (cue.isPresent()) {
      return by(quotation, cue.get(), opens);
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
        && (Character.isSpaceChar(text.charAt(at)) || DASHES.indexOf(text.charAt(at)) >= 0)) {
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

  private Optional<Utterance> by(Quotation quotation, Cue cue, boolean opens) {
    boolean whole = isWhole(quotation, opens);
    boolean said = opens && isSentence(quotation) && words(quotation.words()) > 1;
    if (!whole && (!cue.isSpoken() || !said && isPhrase(quotation))) {
      return Optional.empty();
    }
    double confidence = cue.isSpoken() ? BESIDE : UNKNOWN;
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

  private List<Cue> cues(Sentence sentence) {
    return cues.getOrDefault(sentence.index(), List.of());
  }

  /** Whether no words of the reporter's stand before the quotation in its sentence. */
  private boolean opensClause(Quotation quotation, Sentence sentence) {
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

  /** Whether the quotation is a mere phrase or a title and no statement. */
  private boolean isPhrase(Quotation quotation) {
    String[] words = report.text(quotation.words()).strip().split("\\s+");
    long capitals =
        Arrays.stream(words).filter(w -> Character.isUpperCase(w.codePointAt(0))).count();
    return words.length < LEAST_WORDS || capitals * 5 >= words.length * 4;
  }

  /** A transcript's line, which opens with the speaker: "HOLM: We are ready." */
  private Optional<Utterance> labelled(Quotation quotation) {
    Matcher label = LABEL.matcher(report.text(quotation.words()));
    if (!label.lookingAt() || quotation.words().length() <= label.end()) {
      return Optional.empty();
    }
    int start = quotation.words().start();
    List<Mention> speakers =
        cast.mentions().stream().filter(m -> m.span().start() == start).limit(1).toList();
    Span words = new Span(start + label.end(), quotation.words().end());
    int sentence = sentenceOf(start).map(Sentence::index).orElse(0);
    return Optional.of(
        new Utterance(
            List.of(words), speakers, sentence, -1, true, speakers.isEmpty() ? UNKNOWN : CARRIED));
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
            && first.cue() == second.cue()
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
