package parley.publish.view;

import org.jspecify.annotations.Nullable;
import parley.domain.Dossier;
import parley.domain.Fact;
import parley.domain.Passage;

/**
 * Words of a report that were searched for.
 *
 * @param telling the fact that cites them, in one line; empty when none does
 * @param words the words, on one line
 * @param source the report: outlet, day, headline
 */
public record Finding(String telling, String words, String source) {

  /**
   * What was found in a dossier.
   *
   * @param fact null for words that no fact cites
   */
  public static Finding of(Dossier dossier, @Nullable Fact fact, Passage passage) {
    Sources sources = Sources.of(dossier);
    String telling =
        fact == null
            ? ""
            : Wording.capital(Telling.of(new Presenter(dossier, sources).entry(fact)));
    return new Finding(telling, Plain.line(passage.exact()), sources.get(passage.report()).label());
  }
}
