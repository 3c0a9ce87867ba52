package parley.publish.view;

/** How much of a dossier is told. */
public enum Scope {
  /** What is more likely right than wrong. */
  LIKELY,
  /** Also, set apart and marked as doubtful, what is less likely right than wrong. */
  ALL
}
