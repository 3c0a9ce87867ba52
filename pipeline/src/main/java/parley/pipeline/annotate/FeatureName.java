package parley.pipeline.annotate;

/** A feature's name, or a stretch of one, known by its hash alone. */
record FeatureName(long hash, int length) {

  static FeatureName of(String words) {
    return new FeatureName(HashedNames.hash(words), words.length());
  }

  /** This stretch and the next. */
  FeatureName and(FeatureName next) {
    return new FeatureName(with(next), length + next.length);
  }

  /** The hash of a name that ends so. */
  long with(FeatureName ending) {
    return HashedNames.joined(hash, ending.hash, ending.length);
  }
}
