package parley.pipeline.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one rule file and gathers its faults. */
final class RuleFile {

  private static final String SHAPE =
      "a rule file is a map of sections, each a list of rules with a name";

  private final String name;
  private final List<Rule> rules = new ArrayList<>();
  private final List<String> problems;

  private RuleFile(String name, List<String> problems) {
    this.name = name;
    this.problems = problems;
  }

  /** The file's rules; what is wrong with it is added to the problems. */
  static List<Rule> read(String name, String yaml, List<String> problems) {
    RuleFile file = new RuleFile(name, problems);
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(name).build();
      Optional<Node> root = new Compose(settings).composeString(yaml);
      root.ifPresent(file::sections);
    } catch (MarkedYamlEngineException e) {
      file.problem(e.getProblemMark(), "not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      problems.add(name + ": not YAML: " + e.getMessage());
    }
    return file.rules;
  }

  private void sections(Node root) {
    if (!(root instanceof MappingNode map)) {
      problem(root.getStartMark(), SHAPE);
      return;
    }
    for (NodeTuple section : map.getValue()) {
      if (section.getValueNode() instanceof SequenceNode list) {
        list.getValue().forEach(rule -> rule(scalar(section.getKeyNode()), rule));
      } else {
        problem(section.getValueNode().getStartMark(), SHAPE);
      }
    }
  }

  private void rule(String section, Node node) {
    if (!(node instanceof MappingNode map)) {
      problem(node.getStartMark(), "a rule is a map with a name; this is none");
      return;
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (NodeTuple field : map.getValue()) {
      fields.put(scalar(field.getKeyNode()), values(field.getValueNode()));
    }
    List<String> names = fields.getOrDefault("name", List.of());
    if (names.size() != 1 || names.getFirst().isBlank()) {
      problem(node.getStartMark(), "a rule needs one name; add 'name: ...'");
      return;
    }
    fields.remove("name");
    List<String> examples = Optional.ofNullable(fields.remove("examples")).orElse(List.of());
    List<String> counterexamples =
        Optional.ofNullable(fields.remove("counterexamples")).orElse(List.of());
    rules.add(
        new Rule(
            section,
            names.getFirst(),
            fields,
            examples,
            counterexamples,
            place(node.getStartMark())));
  }

  private List<String> values(Node node) {
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(this::scalar).toList();
    }
    return List.of(scalar(node));
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem(node.getStartMark(), "a word or a list of words is expected here");
    return "";
  }

  private String place(Optional<Mark> mark) {
    return name + mark.map(m -> ":" + (m.getLine() + 1)).orElse("");
  }

  private void problem(Optional<Mark> mark, String reason) {
    problems.add(
        place(mark) + ": " + reason + mark.map(m -> "\n" + m.createSnippet(4, 100)).orElse(""));
  }
}
