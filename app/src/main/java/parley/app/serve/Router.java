package parley.app.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds who answers a request. */
public final class Router {

  /** Answers requests to one address. */
  @FunctionalInterface
  public interface Handler {

    /**
     * Answers.
     *
     * @throws Refusal when the request cannot be answered
     */
    void handle(Exchange exchange) throws Exception;
  }

  /**
   * Who answers, and what stands in the named places of the address.
   *
   * @param places by name, decoded
   */
  record Match(Handler handler, Map<String, String> places) {
    Match {
      places = Map.copyOf(places);
    }
  }

  private record Route(String method, List<String> template, Handler handler) {

    Optional<Match> match(List<String> segments) {
      if (segments.size() != template.size()) {
        return Optional.empty();
      }
      Map<String, String> places = new TreeMap<>();
      for (int i = 0; i < segments.size(); i++) {
        String wanted = template.get(i);
        if (wanted.startsWith("{")) {
          places.put(wanted.substring(1, wanted.length() - 1), segments.get(i));
        } else if (!wanted.equals(segments.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(new Match(handler, places));
    }
  }

  private final List<Route> routes = new ArrayList<>();

  /**
   * Answers GET and HEAD.
   *
   * @param template such as {@code /processes/{process}}: a name in braces stands for one segment
   */
  public Router get(String template, Handler handler) {
    return add("GET", template, handler);
  }

  /** Answers POST; the request was sent by a form of this desk's own. */
  public Router post(String template, Handler handler) {
    return add("POST", template, handler);
  }

  private Router add(String method, String template, Handler handler) {
    routes.add(new Route(method, segments(template), handler));
    return this;
  }

  /**
   * @throws Refusal 404 when nobody answers at the path, 405 when somebody does but not this method
   */
  Match match(String method, List<String> segments) {
    String asked = method.equals("HEAD") ? "GET" : method;
    for (Route route : routes) {
      Optional<Match> match = route.match(segments);
      if (match.isPresent() && route.method().equals(asked)) {
        return match.get();
      }
    }
    String others = methods(segments);
    if (others.isEmpty()) {
      throw Refusal.notFound(
          segments.getFirst().equals("api")
              ? "There is nothing at this address; /api/v1/openapi.yaml lists what there is."
              : "There is no such page.");
    }
    throw new Refusal(405, "This address answers no " + method + "; it answers " + others + ".");
  }

  /** The methods that an address answers, with commas; empty when it answers none. */
  String methods(List<String> segments) {
    TreeSet<String> methods = new TreeSet<>();
    for (Route route : routes) {
      if (route.match(segments).isPresent()) {
        methods.add(route.method());
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return String.join(", ", methods);
  }

  /** What is answered: methods with their templates, such as {@code GET /processes/{process}}. */
  public Set<String> templates() {
    Set<String> templates = new TreeSet<>();
    for (Route route : routes) {
      templates.add(route.method() + " /" + String.join("/", route.template()));
    }
    return templates;
  }

  private static List<String> segments(String template) {
    return List.of(template.substring(1).split("/", -1));
  }
}
