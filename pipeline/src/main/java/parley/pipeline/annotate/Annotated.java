package parley.pipeline.annotate;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
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
    return sentences.stream().filter(s -> s.span().contains(offset)).findFirst();
  }

  /** The times that a sentence names. */
  public List<TimeMention> times(Sentence sentence) {
    return times.stream().filter(t -> t.sentence() == sentence.index()).toList();
  }

  /** Whether the offset stands inside quotation marks. */
  public boolean isQuoted(int offset) {
    return quotations.stream().anyMatch(q -> q.words().contains(offset));
  }

  public String text(Span span) {
    return span.of(report.text());
  }
}
