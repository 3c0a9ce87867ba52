package parley.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.app.api.Api;
import parley.app.desk.Desk;
import parley.app.hook.Pace;
import parley.app.hook.Webhooks;
import parley.app.serve.DeskServer;
import parley.app.serve.Office;
import parley.app.serve.Routes;
import parley.app.serve.WebDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley serve}: the web desk. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Shows a store as a web desk, to this machine alone: open the address that it prints in a"
          + " browser. It ends with Ctrl-C.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  parley serve --store talks.parley",
      "  parley serve --store talks.parley --port 9000",
      "  PARLEY_TOKEN=... parley serve --store talks.parley --listen 192.168.1.20",
      "  PARLEY_TOKEN=... parley serve --store talks.parley --public-address https://desk.example"
    })
final class ServeCommand implements Callable<Integer> {

  private static final int SHORTEST_TOKEN = 16;

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Mixin private final StoreFile store = new StoreFile();

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "Where to listen; 0 for any port that is free. Without it, 8031.")
  private int port = 8031;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      description =
          "Listen on this address of the machine, for others to see; needs --token. What is sent"
              + " is not encrypted: put a web server with TLS before it.")
  private @Nullable String listen;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:PARLEY_TOKEN}",
      description =
          "Answer only who gives this token, of 16 characters or more: a browser opens the address"
              + " once with ?token=TOKEN, a program sends it as a bearer token. Without the option,"
              + " PARLEY_TOKEN from the environment, where other users of the machine do not see"
              + " it.")
  private @Nullable String token;

  @Option(
      names = "--public-address",
      paramLabel = "URL",
      description =
          "Where others find the desk (https://desk.example), when a web server with TLS stands"
              + " before it or they open it by a name; needs --token. Feeds name it, and the desk"
              + " answers to it.")
  private @Nullable URI publicAddress;

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      description =
          "Tell this address when something is recorded, also what was recorded while nobody told"
              + " it; needs --webhook-secret. May be given several times.")
  private List<URI> webhooks = List.of();

  @Option(
      names = "--webhook-secret",
      paramLabel = "SECRET",
      defaultValue = "${env:PARLEY_WEBHOOK_SECRET}",
      description =
          "Sign what is told with this secret, of 16 characters or more. Without the option,"
              + " PARLEY_WEBHOOK_SECRET from the environment.")
  private @Nullable String webhookSecret;

  @Option(
      names = "--allow-private",
      description = "Tell private addresses too: this machine and its network.")
  private boolean allowPrivate;

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    DeskServer.Place place = place();
    try (Desk desk = store.open(surroundings)) {
      Office office = new Office(desk, surroundings.clock(), surroundings.err()::println);
      try (@Nullable Webhooks _ = webhooks(desk);
          DeskServer server = DeskServer.start(office, place, routes(office))) {
        prepare(desk, office, server);
        surroundings.out().println("The desk is at " + server.address() + " (Ctrl-C ends it)");
        surroundings.out().flush();
        server.join();
        return ExitCode.DONE;
      } catch (IOException e) {
        throw wrong("cannot listen on port " + port + " (" + e.getMessage() + "); try --port 0");
      }
    }
  }

  /** Has everything ready before anybody is sent there. */
  private void prepare(Desk desk, Office office, DeskServer server) {
    try (Progress progress = Progress.over(surroundings, "preparing", desk.processes().size())) {
      office.prepare(progress::step);
      server.rehearse(WebDesk.rehearsal(office));
    }
  }

  private @Nullable Webhooks webhooks(Desk desk) {
    if (webhooks.isEmpty()) {
      return null;
    }
    String secret = webhookSecret == null ? "" : webhookSecret;
    if (secret.length() < SHORTEST_TOKEN) {
      throw wrong(
          "--webhook needs a --webhook-secret of " + SHORTEST_TOKEN + " characters or more");
    }
    try {
      return new Webhooks(
          desk,
          webhooks,
          secret,
          allowPrivate ? Webhooks.Reach.PRIVATE_TOO : Webhooks.Reach.PUBLIC,
          Pace.standard(),
          surroundings.clock(),
          surroundings.err()::println);
    } catch (IllegalArgumentException e) {
      throw wrong("--webhook: " + e.getMessage());
    }
  }

  private static List<Routes> routes(Office office) {
    return Stream.of(WebDesk.routes(office), Api.routes(office)).flatMap(List::stream).toList();
  }

  private DeskServer.Place place() {
    if (token != null && token.length() < SHORTEST_TOKEN) {
      throw wrong("a token needs " + SHORTEST_TOKEN + " characters or more");
    }
    if (port < 0 || port > 65535) {
      throw wrong("--port " + port + ": there is no such port");
    }
    try {
      return new DeskServer.Place(InetAddress.getByName(address()), port, token, publicAddress);
    } catch (UnknownHostException e) {
      throw wrong("--listen " + listen + ": this machine has no such address");
    } catch (IllegalArgumentException e) {
      String option = publicAddress == null ? "--listen " + listen : "--public-address";
      throw wrong(option + ": " + e.getMessage());
    }
  }

  private String address() {
    return listen == null ? "127.0.0.1" : listen;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
