package parley.pipeline.reconcile;

import java.util.Set;

/** Which testimonies were found to be of one fact. */
interface Links {

  /** The testimonies that are the same as this one; in no order. */
  Set<Testimony> of(Testimony testimony);
}
