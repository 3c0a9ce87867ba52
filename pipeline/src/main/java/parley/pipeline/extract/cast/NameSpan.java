package parley.pipeline.extract.cast;

import parley.domain.Span;
import parley.pipeline.annotate.Sentence;

/**
 * A name as it stands in a sentence, before anybody knows whose it is.
 *
 * @param name the words; for a country, its common English name
 * @param bloc whether the name of a people, seat or member stands for an organisation and no
 *     country
 */
record NameSpan(Sentence sentence, int first, int last, Sort sort, String name, boolean bloc) {

  NameSpan(Sentence sentence, int first, int last, Sort sort, String name) {
    this(sentence, first, last, sort, name, false);
  }

  /** What a name is of. */
  enum Sort {
    PERSON,
    ORGANIZATION,
    COUNTRY,
    SEAT,
    DEMONYM,
    /** A capital that is but a place here. */
    PLACE
  }

  /** By its place; the words of its sentence would cost a walk over all of them. */
  @Override
  public int hashCode() {
    return (sentence.index() * 31 + first) * 31 + last;
  }

  Span span() {
    return sentence.span(first, last);
  }

  int head() {
    return Phrases.head(sentence, first, last);
  }

  boolean covers(int token) {
    return first <= token && token <= last;
  }

  int length() {
    return last - first + 1;
  }
}
