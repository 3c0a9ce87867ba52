package parley.app.fetch;

import java.io.IOException;
import java.io.Serial;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Looks hosts up for the client that connects to them. What is checked here is what is connected
 * to, so that a name cannot lead elsewhere between the two (DNS rebinding).
 */
final class PublicAddresses implements SocketAddressResolver {

  private final Executor executor;
  private final boolean privateToo;
  private final Lookup lookup;

  /** Finds the addresses of a host. */
  interface Lookup {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  PublicAddresses(Executor executor, boolean privateToo, Lookup lookup) {
    this.executor = executor;
    this.privateToo = privateToo;
    this.lookup = lookup;
  }

  @Override
  public void resolve(
      String host,
      int port,
      Map<String, Object> context,
      Promise<List<InetSocketAddress>> promise) {
    executor.execute(
        () -> {
          try {
            promise.succeeded(found(host, port));
          } catch (IOException | RuntimeException e) {
            promise.failed(e);
          }
        });
  }

  /** One private address among several is enough to refuse the host. */
  private List<InetSocketAddress> found(String host, int port) throws IOException {
    List<InetSocketAddress> found = new ArrayList<>();
    for (InetAddress each : lookup.of(host)) {
      if (!privateToo && !Addresses.isPublic(each)) {
        throw new Private(host, each);
      }
      found.add(new InetSocketAddress(each, port));
    }
    return found;
  }

  /** A host that is refused. */
  static final class Private extends IOException {

    @Serial private static final long serialVersionUID = 1L;

    private Private(String host, InetAddress address) {
      super(
          host
              + " is a private address ("
              + address.getHostAddress()
              + "); give --allow-private if you mean it");
    }
  }
}
