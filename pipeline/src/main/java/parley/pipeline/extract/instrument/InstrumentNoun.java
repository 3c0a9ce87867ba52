package parley.pipeline.extract.instrument;

import java.util.List;
import parley.pipeline.rules.Rule;

/**
 * A kind of noun that names instruments.
 *
 * @param type the instrument's type in the closed set
 * @param family nouns of one family may mean the same instrument
 * @param specific whether the noun alone, with its article, names an instrument
 * @param lemmas the nouns
 */
record InstrumentNoun(String type, String family, boolean specific, List<String> lemmas) {

  static InstrumentNoun of(Rule rule) {
    return new InstrumentNoun(
        rule.one("type").orElse(rule.name()),
        rule.one("family").orElse(rule.name()),
        rule.is("specific"),
        rule.all("nouns"));
  }
}
