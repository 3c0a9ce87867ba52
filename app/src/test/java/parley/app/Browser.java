package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A headless Chromium with one page, driven through the DevTools protocol. */
final class Browser implements AutoCloseable {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

  private final ObjectMapper json = new ObjectMapper();
  private final Path profile;
  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final String session;

  private Browser(Path program, Path profile) throws IOException {
    this.profile = profile;
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    socket = client.newWebSocketBuilder().buildAsync(address(), new Listener()).join();
    String target =
        call(null, "Target.createTarget", Map.of("url", "about:blank")).path("targetId").asText();
    session =
        call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asText();
    call("Page.enable", Map.of());
    call("Runtime.enable", Map.of());
    call("Log.enable", Map.of());
  }

  /** A browser; empty where none is installed. */
  static Optional<Browser> start(Path profile) throws IOException {
    Optional<Path> program =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    return program.isEmpty() ? Optional.empty() : Optional.of(new Browser(program.get(), profile));
  }

  private URI address() throws IOException {
    BufferedReader lines = process.errorReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher matcher = LISTENING.matcher(line);
      if (matcher.find()) {
        Thread.ofVirtual().start(() -> swallow(lines));
        return URI.create(matcher.group(1));
      }
    }
    throw new IOException("Chromium did not start");
  }

  /** Keeps the browser from waiting for somebody to read its complaints. */
  private static void swallow(BufferedReader lines) {
    try (lines) {
      lines.transferTo(java.io.Writer.nullWriter());
    } catch (IOException e) {
      // The browser has ended.
    }
  }

  /** The window's size, and whether it is dark. */
  void look(int width, int height, boolean dark) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Opens a page and waits until its script has run. */
  void open(String url) {
    evaluate("window.left = true");
    call("Page.navigate", Map.of("url", url));
    until("!window.left && document.readyState === 'complete'");
  }

  /** Waits until an expression is true in the page. */
  void until(String expression) {
    long end = System.nanoTime() + PATIENCE;
    while (System.nanoTime() < end) {
      if (evaluate("Boolean(" + expression + ")").asBoolean()) {
        return;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("never true: " + expression);
  }

  /** What an expression, or the promise that it gives, comes to in the page. */
  JsonNode evaluate(String expression) {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    boolean leaving = result.path("message").asText().contains("navigat");
    assertThat(leaving || !result.has("exceptionDetails"))
        .as(expression + " gives " + result.path("exceptionDetails"))
        .isTrue();
    return result.path("result").path("value");
  }

  String text(String selector) {
    return evaluate("document.querySelector(" + quoted(selector) + ").textContent").asText();
  }

  /** Clicks where a person would, after scrolling there. */
  void click(String selector) {
    evaluate(
        "(() => { const e = document.querySelector("
            + quoted(selector)
            + "); e.scrollIntoView({block: 'center'}); e.click(); })()");
  }

  /** Types into the element that has the focus, and the keys that have a name. */
  void type(String text) {
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            key -> {
              call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "text", key, "key", key));
              call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
            });
  }

  /** What the page's console complained of. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Saves what is seen. */
  void save(Path file) throws IOException {
    String data = call("Page.captureScreenshot", Map.of("format", "png")).path("data").asText();
    Files.write(file, Base64.getDecoder().decode(data));
  }

  String quoted(String text) {
    return json.valueToTree(text).toString();
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    return call(session, method, parameters);
  }

  private JsonNode call(@Nullable String within, String method, Map<String, ?> parameters) {
    int number = numbers.incrementAndGet();
    ObjectNode message = json.createObjectNode();
    message.put("id", number).put("method", method).set("params", json.valueToTree(parameters));
    if (within != null) {
      message.put("sessionId", within);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    open.put(number, answer);
    synchronized (this) {
      socket.sendText(message.toString(), true).join();
    }
    return answer.orTimeout(120, TimeUnit.SECONDS).join();
  }

  private void receive(String text) {
    try {
      JsonNode message = json.readTree(text);
      CompletableFuture<JsonNode> waiting = open.remove(message.path("id").asInt());
      if (waiting != null) {
        waiting.complete(message.has("error") ? message.path("error") : message.path("result"));
      } else if (message.path("method").asText().equals("Runtime.exceptionThrown")
          || message.path("params").path("entry").path("level").asText().equals("error")) {
        faults.add(message.path("params").toString());
      }
    } catch (IOException e) {
      faults.add(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
      for (String link : List.of("SingletonSocket", "SingletonCookie", "SingletonLock")) {
        Files.deleteIfExists(profile.resolve(link));
      }
    } catch (InterruptedException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder part = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      part.append(text);
      if (last) {
        receive(part.toString());
        part.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
