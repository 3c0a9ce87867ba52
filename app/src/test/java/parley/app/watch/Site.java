package parley.app.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A web site on this machine, which keeps account of what it was asked. */
final class Site implements AutoCloseable {

  /** What a path answers. */
  interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  Site() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    try {
      String path = exchange.getRequestURI().toString();
      String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
      asked.add(path + (condition == null ? "" : " if not " + condition));
      Page page = pages.get(path);
      if (page == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        page.answer(exchange);
      }
    } finally {
      now.decrementAndGet();
      exchange.close();
    }
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  Site page(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  /** Answers with a text and no validators. */
  Site text(String path, String type, String text) {
    return bytes(path, type, text.getBytes(UTF_8));
  }

  Site bytes(String path, String type, byte[] bytes) {
    return page(path, exchange -> send(exchange, 200, Map.of("Content-Type", type), bytes));
  }

  /** Answers with a text, and to whoever has it already that it did not change. */
  Site tagged(String path, String type, String text) {
    String tag = "\"" + Integer.toHexString(text.hashCode()) + "\"";
    return page(
        path,
        exchange -> {
          if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            send(exchange, 304, Map.of("ETag", tag), new byte[0]);
          } else {
            send(exchange, 200, Map.of("Content-Type", type, "ETag", tag), text.getBytes(UTF_8));
          }
        });
  }

  Site status(String path, int status, Map<String, String> headers) {
    return page(path, exchange -> send(exchange, status, headers, new byte[0]));
  }

  /** A report as outlets write them, which states neither publisher nor day. */
  Site report(String path, String title, String text) {
    return tagged(
        path,
        "text/html; charset=utf-8",
        "<!doctype html><html><head><title>"
            + title
            + "</title></head><body><article><h1>"
            + title
            + "</h1><p>"
            + text.replace("\n", "</p><p>")
            + "</p></article></body></html>");
  }

  static void send(HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
      throws IOException {
    new TreeMap<>(headers).forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What was asked since the last time, without robots.txt. */
  List<String> asked() {
    List<String> all = asked.stream().filter(path -> !path.startsWith("/robots.txt")).toList();
    asked.clear();
    return all;
  }

  /** How often robots.txt was asked for since the last time. */
  long askedForRobots() {
    return asked.stream().filter(path -> path.startsWith("/robots.txt")).count();
  }

  /** The most requests that it had at a time. */
  int mostAtOnce() {
    return most.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
