package parley.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.app.desk.View;
import parley.app.serve.Exchange;
import parley.publish.export.JsonText;

/** What every answer of the API is made of. */
final class Answer {

  /** The parameters that choose a dossier. */
  static final Set<String> VIEW = Set.of("knownAt", "recordedAt");

  private Answer() {}

  /** The beginning of an answer from a dossier: which one it is. */
  static ObjectNode of(View view, @Nullable LocalDate validAt) {
    ObjectNode answer = JsonText.object().put("process", view.process());
    answer
        .putObject("view")
        .put("validAt", text(validAt))
        .put("knownAt", text(view.asOf()))
        .put("recordedAt", text(view.recorded()));
    return answer;
  }

  static void send(Exchange exchange, int status, JsonNode answer) throws IOException {
    exchange.send(
        status, "application/json", JsonText.line(answer).getBytes(StandardCharsets.UTF_8));
  }

  @SafeVarargs
  static Set<String> parameters(Set<String>... sets) {
    Set<String> all = new TreeSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return all;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
