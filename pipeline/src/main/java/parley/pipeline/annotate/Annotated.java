package parley.pipeline.annotate;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.domain.Report;
import parley.domain.Span;

/**
 * A report with what the language says of it. Dropped stretches have no sentences. The report
 * carries its day of publication, stated or inferred, where one can be known.
 *
 * @param quotations in the order of the text
 * @param times in the order of the text, resolved
 */
public record Annotated(
    Report report, List<Sentence> sentences, List<Quotation> quotations, List<TimeMention> times)
    implements Serializable {

  public Annotated {
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
    times = List.copyOf(times);
  }

  /** The sentence that holds an offset of the text. */
  public Optional<Sentence> sentenceAt(int offset) {
    int at = lastFrom(sentences, Sentence::span, offset);
    return at >= 0 && sentences.get(at).span().contains(offset)
        ? Optional.of(sentences.get(at))
        : Optional.empty();
  }

  /** The times that a sentence names. */
  public List<TimeMention> times(Sentence sentence) {
    int last = lastFrom(times, TimeMention::span, sentence.span().end() - 1);
    int first = last;
    while (first >= 0 && times.get(first).sentence() == sentence.index()) {
      first--;
    }
    return times.subList(first + 1, last + 1);
  }

  /** Whether the offset stands inside quotation marks. */
  public boolean isQuoted(int offset) {
    int at = lastFrom(quotations, Quotation::words, offset);
    return at >= 0 && quotations.get(at).words().contains(offset);
  }

  /** The last of things in the order of the text that begins at or before an offset, or -1. */
  private static <T> int lastFrom(List<T> ordered, Function<T, Span> span, int offset) {
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span.apply(ordered.get(middle)).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  public String text(Span span) {
    return span.of(report.text());
  }
}
