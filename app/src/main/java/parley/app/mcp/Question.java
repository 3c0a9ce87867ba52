package parley.app.mcp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
    String text = text(name).orElse(null);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          name + ": '" + text + "' is no day; write year, month and day, such as 2026-02-04.", e);
    }
  }

  int limit(int otherwise, int most) {
    String text = text("limit").orElse(null);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException("limit: write a whole number from 1 to " + most + ".");
    }
    return Integer.parseInt(text);
  }
}
