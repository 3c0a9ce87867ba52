package parley.pipeline.rules;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a rule file: a name, what the extractor of its section looks for, and sentences that
 * show where it applies and where it does not.
 *
 * @param section the kind of rule, the key in the rule file under which it stands
 * @param name unique within its section
 * @param fields what to look for; every field is a list, also one of a single value
 * @param examples words in which the rule must fire
 * @param counterexamples words in which it must not
 * @param place file and line, for messages
 */
public record Rule(
    String section,
    String name,
    Map<String, List<String>> fields,
    List<String> examples,
    List<String> counterexamples,
    String place)
    implements Serializable {

  public Rule {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    fields.forEach((field, values) -> copy.put(field, List.copyOf(values)));
    fields = Collections.unmodifiableMap(copy);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }

  /** All values of a field, in the order of the file; none when the rule does not have it. */
  public List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** The first value of a field. */
  public Optional<String> one(String field) {
    return all(field).stream().findFirst();
  }

  /** Whether the rule has the field with the value {@code true}. */
  public boolean is(String field) {
    return all(field).contains("true");
  }
}
