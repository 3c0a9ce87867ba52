package parley.pipeline.extract.instrument;

import java.util.List;
import parley.pipeline.rules.Rule;

/**
 * A kind of noun that names instruments.
 *
 * @param type the instrument's type in the closed set
 * @param family nouns of one family may mean the same instrument
 * @param specific whether the noun alone, with its article, names an instrument
 * @param pointer whether it only points to an instrument that is known already
 * @param lemmas the nouns
 */
record InstrumentNoun(
    String type, String family, boolean specific, boolean pointer, List<String> lemmas) {

  static InstrumentNoun of(Rule rule) {
    return new InstrumentNoun(
        rule.one("type").orElse(rule.name()),
        rule.one("family").orElse(rule.name()),
        rule.is("specific"),
        rule.is("pointer"),
        rule.all("nouns"));
  }
}
