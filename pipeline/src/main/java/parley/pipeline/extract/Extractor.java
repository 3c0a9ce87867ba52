package parley.pipeline.extract;

import java.util.List;
import parley.domain.Claim;

/** Finds the claims of one or more kinds in a report. */
@FunctionalInterface
public interface Extractor {

  /** The claims; none when there are none. The order does not matter. */
  List<Claim> extract(Scene scene);
}
