package parley.pipeline.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.domain.Ids;

/**
 * All rules by section, in the order of their files. The standard book ships with Parley; users'
 * files add to it. A section or a field that no standard rule has is a fault, so that a misspelt
 * one does not go unseen.
 */
public final class RuleBook implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FOLDER = "/parley/pipeline/rules/";

  /**
   * Sections whose rules are named after the values of a closed set: a file may add words to them.
   */
  private static final Set<String> CLOSED_SECTIONS =
      Set.of("issues", "instrument-statuses", "figure-qualifiers", "meeting-formats");

  /** Fields that hold a value of a closed set: a file may use those that the standard rules use. */
  private static final Set<String> CLOSED_FIELDS = Set.of("stance", "type", "medium");

  private final Map<String, List<Rule>> sections;

  private RuleBook(Map<String, List<Rule>> sections) {
    this.sections = sections;
  }

  /** The book that ships with Parley; read once. */
  public static RuleBook standard() {
    return Standard.BOOK;
  }

  private static RuleBook shipped() {
    List<String> problems = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    for (String name : resource("INDEX").lines().filter(l -> !l.isBlank()).toList()) {
      rules.addAll(RuleFile.read(name, resource(name), problems));
    }
    return checked(rules, problems);
  }

  /** Read at the first use. */
  private static final class Standard {
    static final RuleBook BOOK = shipped();
  }

  /**
   * This book with the rules of users' files added. A rule with the name of one that is there adds
   * its values to that rule's.
   *
   * @throws RuleProblems when a file cannot be used: all faults of all files, each with file, line
   *     and reason
   */
  public RuleBook with(List<Path> files) {
    List<String> problems = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    sections.values().forEach(rules::addAll);
    for (Path file : files) {
      try {
        List<Rule> added = RuleFile.read(file.toString(), Files.readString(file), problems);
        added.forEach(rule -> unknown(rule, problems));
        rules.addAll(added);
      } catch (IOException e) {
        problems.add(file + ": cannot be read as UTF-8 text: " + e + "; name a readable rule file");
      }
    }
    return checked(rules, problems);
  }

  /** The rules of a section; none when there is no such section. */
  public List<Rule> rules(String section) {
    return sections.getOrDefault(section, List.of());
  }

  /** All values of a field over the rules of a section. */
  public List<String> all(String section, String field) {
    return rules(section).stream().flatMap(rule -> rule.all(field).stream()).toList();
  }

  /** Changes when a rule does; not with the place or the examples of one. */
  public String fingerprint() {
    StringBuilder content = new StringBuilder();
    sections.forEach(
        (section, rules) ->
            rules.forEach(
                rule ->
                    content
                        .append(section)
                        .append(rule.name())
                        .append(rule.fields())
                        .append('\n')));
    return Ids.digest(content.toString());
  }

  public Set<String> sections() {
    return Collections.unmodifiableSet(new TreeSet<>(sections.keySet()));
  }

  private void unknown(Rule rule, List<String> problems) {
    if (!sections.containsKey(rule.section())) {
      problems.add(rule.place() + ": no section '" + rule.section() + "'; there are " + sections());
      return;
    }
    closed(rule, problems);
    Set<String> known = new TreeSet<>();
    rules(rule.section()).forEach(r -> known.addAll(r.fields().keySet()));
    for (String field : rule.fields().keySet()) {
      if (!known.contains(field)) {
        problems.add(
            rule.place()
                + ": rules of '"
                + rule.section()
                + "' have no field '"
                + field
                + "'; they have "
                + known);
      }
    }
  }

  /** A value outside a closed set would fail only when the rule fires; it is named here instead. */
  private void closed(Rule rule, List<String> problems) {
    Set<String> names = new TreeSet<>();
    rules(rule.section()).forEach(r -> names.add(r.name()));
    if (CLOSED_SECTIONS.contains(rule.section()) && !names.contains(rule.name())) {
      problems.add(
          rule.place()
              + ": '"
              + rule.name()
              + "' is none of the "
              + rule.section()
              + "; add to one of "
              + names);
    }
    for (String field : CLOSED_FIELDS) {
      Set<String> values = new TreeSet<>(all(rule.section(), field));
      for (String value : rule.all(field)) {
        if (!values.isEmpty() && !values.contains(value)) {
          problems.add(rule.place() + ": '" + value + "' is no " + field + "; there are " + values);
        }
      }
    }
  }

  private static RuleBook checked(List<Rule> rules, List<String> problems) {
    if (!problems.isEmpty()) {
      throw new RuleProblems(problems);
    }
    Map<String, Map<String, Rule>> byName = new TreeMap<>();
    for (Rule rule : rules) {
      byName
          .computeIfAbsent(rule.section(), _ -> new LinkedHashMap<>())
          .merge(rule.name(), rule, RuleBook::joined);
    }
    Map<String, List<Rule>> sections = new TreeMap<>();
    byName.forEach((section, named) -> sections.put(section, List.copyOf(named.values())));
    return new RuleBook(sections);
  }

  private static Rule joined(Rule first, Rule more) {
    Map<String, List<String>> fields = new LinkedHashMap<>(first.fields());
    more.fields().forEach((field, values) -> fields.merge(field, values, RuleBook::joined));
    return new Rule(
        first.section(),
        first.name(),
        fields,
        joined(first.examples(), more.examples()),
        joined(first.counterexamples(), more.counterexamples()),
        first.place());
  }

  private static List<String> joined(List<String> first, List<String> more) {
    Set<String> all = new LinkedHashSet<>(first);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static String resource(String name) {
    try (@Nullable InputStream in = RuleBook.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the rule file " + name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the rule file " + name + " cannot be read", e);
    }
  }
}
