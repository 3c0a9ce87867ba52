package parley.pipeline.annotate;

import java.io.Serializable;

/** What words that name a time say by themselves, before anybody knows when they were written. */
public sealed interface TimeExpression extends Serializable {

  /** A time that needs nothing beside itself: "February 4-5, 2026", "last summer" is not one. */
  record Absolute(parley.domain.Edtf edtf) implements TimeExpression {}
}
