package parley.publish.export.linked;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import parley.domain.Evidence;
import parley.domain.Passage;
import parley.domain.Slot;

/** The names of a dossier's things in linked data, made from their ids alone. */
final class Iris {

  static final String DOSSIER = "urn:parley:dossier";
  static final String PROCESS = "urn:parley:process";

  private Iris() {}

  static String report(String id) {
    return "urn:parley:report:" + encode(id);
  }

  static String actor(String id) {
    return "urn:parley:actor:" + encode(id);
  }

  static String fact(String id) {
    return "urn:parley:fact:" + encode(id);
  }

  static String value(String fact, Slot slot, int number) {
    return "urn:parley:value:" + encode(fact) + ":" + slot.label() + ":" + number;
  }

  static String evidence(Evidence evidence) {
    Passage passage = evidence.passage();
    String teller = evidence.attributedTo();
    return "urn:parley:passage:"
        + encode(passage.report())
        + ":"
        + passage.start()
        + "-"
        + passage.end()
        + (teller == null ? "" : ":" + encode(teller));
  }

  private static String encode(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
