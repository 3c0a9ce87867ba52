package parley.app.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;
import parley.app.given.Given;

/** A request and its answer, for one thread. */
public final class Exchange {

  /** A form of the desk is never longer. */
  private static final int LONGEST_BODY = 64 << 10;

  private final Request request;
  private final Response response;
  private @Nullable Map<String, List<String>> query;
  private Map<String, String> places = Map.of();
  private String base = "";
  private @Nullable Map<String, List<String>> form;

  Exchange(Request request, Response response) {
    this.request = request;
    this.response = response;
  }

  void at(Map<String, String> named) {
    places = named;
  }

  void reachedAt(String address) {
    base = address;
  }

  /** Scheme, host and port at which the asker finds this desk, without a stroke at the end. */
  public String base() {
    return base;
  }

  public String method() {
    return request.getMethod();
  }

  /** The segments of the path, decoded. */
  List<String> segments() {
    String path = request.getHttpURI().getPath();
    String relative = path == null || path.isEmpty() ? "" : path.substring(1);
    List<String> segments = new ArrayList<>();
    for (String segment : relative.split("/", -1)) {
      segments.add(decoded(segment.replace("+", "%2B")));
    }
    return segments;
  }

  /** What the request asks for, as sent: path and query. */
  public String target() {
    return request.getHttpURI().getPathQuery();
  }

  /** What stands in a named place of the address. */
  public String place(String name) {
    return Optional.ofNullable(places.get(name)).orElseThrow();
  }

  /**
   * The first value of a parameter of the address, without blanks around it; none if it is empty.
   */
  public Optional<String> query(String name) {
    return first(query(), name);
  }

  /** All values of a parameter of the address. */
  public List<String> queries(String name) {
    return query().getOrDefault(name, List.of());
  }

  /**
   * A parameter of the address that is a day.
   *
   * @throws Refusal when it is none
   */
  public Optional<LocalDate> day(String name) {
    return query(name)
        .map(
            text ->
                Given.day(text).orThrow(advice -> Refusal.of(name, name + ": " + advice + ".")));
  }

  /**
   * A parameter of the address that is a moment; a day stands for its last moment.
   *
   * @throws Refusal when it is none
   */
  public Optional<Instant> moment(String name) {
    return query(name)
        .map(
            text ->
                Given.moment(text).orThrow(advice -> Refusal.of(name, name + ": " + advice + ".")));
  }

  /** The first value of a field of the form that was sent; none if it is empty. */
  public Optional<String> field(String name) {
    return first(form(), name);
  }

  /**
   * A field that the form must have.
   *
   * @throws Refusal when it is empty
   */
  public String needed(String name) {
    return field(name).orElseThrow(() -> Refusal.wrong("The form lacks " + name + "."));
  }

  /** All values of a field of the form. */
  public List<String> fields(String name) {
    return form().getOrDefault(name, List.of()).stream().filter(each -> !each.isBlank()).toList();
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  public Optional<String> cookie(String name) {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** Sets a cookie that only this server sees and no script reads. */
  public void setCookie(String name, String value, long seconds) {
    Response.addCookie(
        response,
        HttpCookie.build(name, value)
            .path("/")
            .httpOnly(true)
            .sameSite(HttpCookie.SameSite.STRICT)
            .maxAge(seconds)
            .build());
  }

  public void setHeader(String name, String value) {
    response.getHeaders().put(name, value);
  }

  /** Answers with a page. */
  public void html(String page) throws IOException {
    html(200, page);
  }

  /** Answers with a page. */
  public void html(int status, String page) throws IOException {
    send(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  /** Answers. */
  public void send(int status, String type, byte[] body) throws IOException {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    boolean silent = method().equals("HEAD");
    Content.Sink.write(response, true, silent ? ByteBuffer.allocate(0) : ByteBuffer.wrap(body));
  }

  /** Sends the browser to another page of the desk, which it asks for with GET. */
  public void redirect(String target) throws IOException {
    response.setStatus(303);
    response.getHeaders().put(HttpHeader.LOCATION, target);
    Content.Sink.write(response, true, ByteBuffer.allocate(0));
  }

  /** Begins an answer without an end; what is written to the stream and flushed is sent. */
  public OutputStream stream(String type) {
    response.setStatus(200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    return Content.Sink.asOutputStream(response);
  }

  /** Whether an answer has begun. */
  boolean isAnswered() {
    return response.isCommitted();
  }

  private Map<String, List<String>> query() {
    @Nullable Map<String, List<String>> known = query;
    if (known == null) {
      known = parameters(request.getHttpURI().getQuery());
      query = known;
    }
    return known;
  }

  private Map<String, List<String>> form() {
    @Nullable Map<String, List<String>> known = form;
    if (known == null) {
      known = parameters(body());
      form = known;
    }
    return known;
  }

  /** Whether a program asks the API, and not a browser for a page. */
  public boolean isApi() {
    String path = request.getHttpURI().getPath();
    return path != null && path.startsWith("/api/");
  }

  /** The names of the parameters of the address. */
  public Set<String> queryNames() {
    return query().keySet();
  }

  /**
   * The JSON that was sent.
   *
   * @throws Refusal when something else was sent
   */
  public String json() {
    return body("application/json", "JSON is expected: send it as application/json.");
  }

  private String body() {
    return body("application/x-www-form-urlencoded", "A form is expected.");
  }

  private String body(String type, String expected) {
    if (!header("Content-Type").orElse("").startsWith(type)) {
      throw new Refusal(415, expected);
    }
    try {
      byte[] bytes = Content.Source.asInputStream(request).readNBytes(LONGEST_BODY + 1);
      if (bytes.length > LONGEST_BODY) {
        throw new Refusal(413, "What was sent is too long.");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Refusal(400, "What was sent did not come through.");
    }
  }

  private static Optional<String> first(Map<String, List<String>> from, String name) {
    return from.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static Map<String, List<String>> parameters(@Nullable String encoded) {
    Map<String, List<String>> parameters = new TreeMap<>();
    if (encoded == null || encoded.isEmpty()) {
      return parameters;
    }
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      parameters.computeIfAbsent(decoded(name), _ -> new ArrayList<>()).add(decoded(value));
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "The address is not well formed.");
    }
  }
}
