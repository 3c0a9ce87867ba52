package parley.app.desk;

import org.jspecify.annotations.Nullable;
import parley.domain.Document;
import parley.domain.Fact;
import parley.domain.Passage;
import parley.store.StoredProcess;

/**
 * Something that a search found.
 *
 * @param fact in which the words are cited; null for a paragraph of the report
 * @param passage the words in the report
 */
public record Found(
    StoredProcess process, Document document, @Nullable Fact fact, Passage passage) {

  /** Names it and no other finding of a search. */
  public String key() {
    return fact == null
        ? process.id() + "/reports/" + passage.report() + "@" + passage.start()
        : process.id() + "/facts/" + fact.id();
  }
}
