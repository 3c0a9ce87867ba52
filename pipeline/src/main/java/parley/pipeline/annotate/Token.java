package parley.pipeline.annotate;

import java.io.Serializable;
import parley.domain.Span;

/**
 * One word of a sentence.
 *
 * @param span where it stands in the report's text
 * @param word as written
 * @param lemma its dictionary form, lower case but for proper nouns
 * @param tag its part of speech (Penn Treebank)
 * @param entity what the name it belongs to is, or {@link Entity#NONE}
 * @param head the index in the sentence of the word it depends on; -1 for the root
 * @param relation how it depends on it (Universal Dependencies v2, basic: {@code nsubj}, {@code
 *     obj}, {@code obl}, {@code nmod:poss}, {@code case}, {@code ccomp}, {@code acl:relcl} ...)
 */
public record Token(
    Span span, String word, String lemma, String tag, Entity entity, int head, String relation)
    implements Serializable {

  /** What a name is of. */
  public enum Entity {
    PERSON,
    ORGANIZATION,
    LOCATION,
    NONE
  }

  public boolean isVerb() {
    return tag.startsWith("VB") || tag.equals("MD");
  }

  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  public boolean isPronoun() {
    return tag.startsWith("PRP");
  }
}
