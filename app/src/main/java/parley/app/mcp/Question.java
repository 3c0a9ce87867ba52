package parley.app.mcp;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.app.given.Given;

/** What an assistant asks a tool. */
final class Question {

  private final Map<String, Object> arguments;

  /**
   * @throws IllegalArgumentException when an argument is none of the tool's, or one is missing
   */
  Question(Tool tool, Map<String, Object> arguments) {
    this.arguments = arguments;
    for (String name : arguments.keySet()) {
      if (!tool.parameters().containsKey(name)) {
        throw new IllegalArgumentException(
            "There is no parameter '"
                + name
                + "'; there are: "
                + String.join(", ", new TreeSet<>(tool.parameters().keySet()))
                + ".");
      }
    }
    if (!tool.required().isEmpty() && text(tool.required()).isEmpty()) {
      throw new IllegalArgumentException(
          tool.required() + " is missing: " + tool.parameters().get(tool.required()));
    }
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(arguments.get(name))
        .map(Object::toString)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  @Nullable LocalDate day(String name) {
    return text(name).map(text -> understood(name, Given.day(text))).orElse(null);
  }

  int limit(int otherwise, int most) {
    return text("limit")
        .map(text -> understood("limit", Given.number(text, 1, most)))
        .orElse(otherwise);
  }

  private static <T> T understood(String name, Given<T> given) {
    return given.orThrow(advice -> new IllegalArgumentException(name + ": " + advice + "."));
  }
}
