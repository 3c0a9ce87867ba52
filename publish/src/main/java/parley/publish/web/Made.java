package parley.publish.web;

import org.jspecify.annotations.Nullable;

/**
 * What has just been done, to be told at the head of a page.
 *
 * @param line the correction; null for none
 */
public record Made(@Nullable CorrectionLine line) {

  /** Nothing was done. */
  public static final Made NOTHING = new Made(null);
}
