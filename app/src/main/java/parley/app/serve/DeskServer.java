package parley.app.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;

/** The web desk's server. It logs faults alone: what is asked and answered stays with the desk. */
public final class DeskServer implements AutoCloseable {

  private static final List<HttpField> HEADERS =
      List.of(
          new HttpField(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                  + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'"),
          new HttpField("X-Content-Type-Options", "nosniff"),
          new HttpField("X-Frame-Options", "DENY"),
          // With "no-referrer" browsers would not name the origin of the desk's own forms either.
          new HttpField("Referrer-Policy", "same-origin"),
          new HttpField("Cross-Origin-Opener-Policy", "same-origin"),
          new HttpField("Cross-Origin-Resource-Policy", "same-origin"),
          new HttpField(HttpHeader.CACHE_CONTROL, "no-store"));

  private static final int REHEARSAL_MILLISECONDS = 30_000;

  private final Server server;
  private final ServerConnector connector;
  private final Office office;
  private final Place place;

  private DeskServer(Server server, ServerConnector connector, Office office, Place place) {
    this.server = server;
    this.connector = connector;
    this.office = office;
    this.place = place;
  }

  /**
   * Where to listen.
   *
   * @param address of this machine
   * @param port 0 for any that is free
   * @param token without which nobody is answered; null when only this machine can ask
   * @param publicAddress at which others find it, as a web server before it answers there: scheme,
   *     host and port; null where others ask it itself
   */
  public record Place(
      InetAddress address, int port, @Nullable String token, @Nullable URI publicAddress) {

    /**
     * @throws IllegalArgumentException when others could ask and there is no token, or the public
     *     address is none
     */
    public Place {
      if (token == null && !(address.isLoopbackAddress() && publicAddress == null)) {
        throw new IllegalArgumentException("others could read everything; give a --token too");
      }
      if (publicAddress != null && !isBase(publicAddress)) {
        throw new IllegalArgumentException(
            publicAddress + " is no address of a desk; write one such as https://desk.example");
      }
    }

    /** Where others find it is not said. */
    public Place(InetAddress address, int port, @Nullable String token) {
      this(address, port, token, null);
    }

    private static boolean isBase(URI address) {
      String scheme = address.getScheme() == null ? "" : address.getScheme();
      return Set.of("http", "https").contains(scheme)
          && address.getHost() != null
          && address.getUserInfo() == null
          && Set.of("", "/").contains(address.getRawPath())
          && address.getRawQuery() == null
          && address.getRawFragment() == null;
    }
  }

  /**
   * Starts a server.
   *
   * @throws IOException when it cannot listen there
   */
  public static DeskServer start(Office office, Place place, List<Routes> groups)
      throws IOException {
    Server server = new Server(pool());
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRelativeRedirectAllowed(true);
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
    connector.setHost(place.address().getHostAddress());
    connector.setPort(place.port());
    connector.setIdleTimeout(60_000);
    server.addConnector(connector);
    Router router = new Router();
    groups.forEach(group -> group.register(router));
    Guard guard = new Guard(place.token(), place.publicAddress());
    office.useSecret(guard.secret());
    server.setHandler(new Answering(router, guard, office, connector));
    server.setErrorHandler(new PlainErrors());
    try {
      server.start();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e.getMessage(), e);
    }
    return new DeskServer(server, connector, office, place);
  }

  private static QueuedThreadPool pool() {
    QueuedThreadPool pool = new QueuedThreadPool(16, 2);
    pool.setName("desk");
    pool.setVirtualThreadsExecutor(new VirtualThreadPool());
    pool.setDaemon(false);
    return pool;
  }

  /** The port on which it listens. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Where a browser on this machine finds it. */
  public URI address() {
    String host = connector.getHost();
    boolean any = host.equals("127.0.0.1") || host.equals("0.0.0.0");
    return URI.create(
        "http://"
            + (any ? "localhost" : host.contains(":") ? "[" + host + "]" : host)
            + ":"
            + port()
            + "/");
  }

  /**
   * Asks itself for pages, as a browser would, so that the first reader meets a program that has
   * done it before. It is not an error when that fails: the reader is told what is wrong.
   *
   * @param paths of pages, each asked for in turn
   */
  public void rehearse(List<String> paths) {
    for (String path : paths) {
      try (Socket socket = new Socket(place.address(), port())) {
        socket.setSoTimeout(REHEARSAL_MILLISECONDS);
        String token =
            place.token() == null ? "" : "Authorization: Bearer " + place.token() + "\r\n";
        socket
            .getOutputStream()
            .write(
                ("GET "
                        + path
                        + " HTTP/1.1\r\nHost: localhost:"
                        + port()
                        + "\r\n"
                        + token
                        + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        return;
      }
    }
  }

  /** Waits until it is stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  @Override
  public void close() {
    office.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server does not stop", e);
    }
  }

  /** Hands a request to its route, and says what went wrong. */
  private static final class Answering extends Handler.Abstract {

    private final Router router;
    private final Guard guard;
    private final Office office;
    private final ServerConnector connector;

    Answering(Router router, Guard guard, Office office, ServerConnector connector) {
      this.router = router;
      this.guard = guard;
      this.office = office;
      this.connector = connector;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      HEADERS.forEach(response.getHeaders()::put);
      try {
        Exchange exchange = new Exchange(request, response);
        answer(exchange);
        callback.succeeded();
      } catch (Refusal refusal) {
        refuse(new Exchange(request, response), refusal, callback);
      } catch (IOException gone) {
        callback.failed(gone);
      } catch (Exception | LinkageError | StackOverflowError fault) {
        office.tell(fault);
        callback.failed(fault);
      }
      return true;
    }

    private void answerFault(Exchange exchange, Throwable fault) throws IOException {
      office.tell(fault);
      if (exchange.isAnswered()) {
        throw new IOException("cut off by a fault");
      }
      office.refuse(exchange, new Refusal(500, "A fault of Parley; its log says where."));
    }

    private void answer(Exchange exchange) throws Exception {
      try {
        @Nullable String entered = guard.enter(exchange);
        if (entered != null) {
          exchange.redirect(entered);
          return;
        }
        guard.check(exchange, connector.getLocalPort());
        Router.Match match = router.match(exchange.method(), exchange.segments());
        exchange.at(match.places());
        match.handler().handle(exchange);
      } catch (Refusal refusal) {
        if (refusal.status() == 405) {
          exchange.setHeader("Allow", router.methods(exchange.segments()));
        }
        office.refuse(exchange, refusal);
      } catch (parley.store.StoreException failed) {
        office.refuse(exchange, new Refusal(503, String.valueOf(failed.getMessage())));
      } catch (IOException gone) {
        throw gone;
      } catch (Exception | LinkageError | StackOverflowError fault) {
        answerFault(exchange, fault);
      }
    }

    private static void refuse(Exchange exchange, Refusal refusal, Callback callback) {
      try {
        exchange.send(
            refusal.status(),
            "text/plain; charset=utf-8",
            refusal.words().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        callback.succeeded();
      } catch (IOException e) {
        callback.failed(e);
      }
    }
  }
}
