package parley.pipeline.rules;

import java.io.Serial;
import java.util.List;

/** A rule book that cannot be used: all its faults at once, each with file, line and reason. */
public final class RuleProblems extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final List<String> problems;

  RuleProblems(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One text a fault: the file and line, the reason, and the line with a caret under the place. */
  public List<String> problems() {
    return problems;
  }
}
