package parley.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import parley.publish.export.JsonText;

/** Why a program's request is not answered, as problem details (RFC 9457). */
final class Problem {

  private Problem() {}

  static void send(Exchange exchange, Refusal refusal) throws IOException {
    ObjectNode problem =
        JsonText.object()
            .put("type", "about:blank")
            .put("title", title(refusal.status()))
            .put("status", refusal.status())
            .put("detail", refusal.words());
    if (!refusal.parameter().isEmpty()) {
      problem.put("parameter", refusal.parameter());
    }
    exchange.send(
        refusal.status(),
        "application/problem+json",
        JsonText.line(problem).getBytes(StandardCharsets.UTF_8));
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 413 -> "Content Too Large";
      case 415 -> "Unsupported Media Type";
      case 421 -> "Misdirected Request";
      case 500 -> "Internal Server Error";
      case 503 -> "Service Unavailable";
      default -> "The request cannot be answered";
    };
  }
}
