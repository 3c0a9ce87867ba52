package parley.pipeline.extract.cast;

/** By which pronoun a person goes, as far as title or name tell. */
enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  boolean fits(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
