package parley.pipeline.extract.meeting;

import parley.domain.Span;

/**
 * A value read off the words of one sentence.
 *
 * @param span the words it rests on
 * @param confidence 0 (exclusive) to 1
 */
record Found<T>(T value, Span span, double confidence) {

  static <T> Found<T> sure(T value, Span span) {
    return new Found<>(value, span, 0.9);
  }
}
