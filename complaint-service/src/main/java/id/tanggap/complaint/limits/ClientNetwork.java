package id.tanggap.complaint.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * An address and the network that it belongs to. Somebody with an IPv6 line has a whole /64 of
 * addresses, so that counts as one; the network is a /24 or a /48.
 *
 * @param host what stands for one caller
 * @param network what stands for the neighbourhood
 */
record ClientNetwork(String host, String network) {

  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");
  private static final int IPV4_NETWORK = 3;
  private static final int IPV6_HOST = 8;
  private static final int IPV6_NETWORK = 6;

  /** Reads an address; whatever is none stands for itself, cut short. */
  static ClientNetwork of(String address) {
    // only literals, so that no name is ever looked up
    if (address == null || !LITERAL.matcher(address).matches()) {
      String word = address == null ? "" : address.substring(0, Math.min(address.length(), 45));
      return new ClientNetwork(word, word);
    }
    try {
      InetAddress parsed = InetAddress.getByName(address);
      byte[] bytes = parsed.getAddress();
      return parsed instanceof Inet6Address
          ? new ClientNetwork(head(bytes, IPV6_HOST), head(bytes, IPV6_NETWORK))
          : new ClientNetwork(head(bytes, bytes.length), head(bytes, IPV4_NETWORK));
    } catch (UnknownHostException noAddress) {
      return new ClientNetwork(address, address);
    }
  }

  private static String head(byte[] bytes, int length) {
    return bytes.length + ":" + HexFormat.of().formatHex(bytes, 0, length);
  }
}
