package parley.app.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells public addresses from those of this machine, its network, and others that no web server has
 * (the IANA registries of special-purpose addresses).
 */
public final class Addresses {

  private Addresses() {}

  /** Whether a web server of somebody else may stand behind an address. */
  public static boolean isPublic(InetAddress address) {
    return !(address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress())
        && (address instanceof Inet6Address six
            ? isPublic6(six.getAddress())
            : isPublic4(address.getAddress()));
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    int third = bytes[2] & 0xff;
    boolean special =
        first == 0
            || first == 10
            || first == 127
            || first >= 224
            || (first == 100 && second >= 64 && second < 128)
            || (first == 169 && second == 254)
            || (first == 172 && second >= 16 && second < 32)
            || (first == 192 && second == 168)
            || (first == 192 && second == 0 && (third == 0 || third == 2))
            || (first == 198 && (second == 18 || second == 19))
            || (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return !special;
  }

  /** Only global unicast (2000::/3); tunnels to IPv4 go where their inner address goes. */
  private static boolean isPublic6(byte[] bytes) {
    int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    if (first == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b) {
      return inner(bytes, 12);
    }
    if (first == 0x2002) {
      return inner(bytes, 2);
    }
    boolean documentation =
        first == 0x2001 && (bytes[2] & 0xff) == 0x0d && (bytes[3] & 0xff) == 0xb8;
    boolean protocols = first == 0x2001 && bytes[2] == 0 && (bytes[3] & 0xfe) == 0;
    return (first & 0xe000) == 0x2000 && !documentation && !protocols;
  }

  private static boolean inner(byte[] bytes, int from) {
    try {
      return isPublic(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
