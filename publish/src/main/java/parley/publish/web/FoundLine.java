package parley.publish.web;

import parley.publish.view.Finding;

/**
 * Something that a search found.
 *
 * @param href where it stands
 */
public record FoundLine(Frame.NamedProcess process, Finding finding, String href) {

  /** Whether the words stand in the telling already. */
  public boolean isRepeated() {
    String words = finding.words().replaceAll("[\\p{Punct}\\s]+$", "");
    return finding.telling().contains(words);
  }
}
