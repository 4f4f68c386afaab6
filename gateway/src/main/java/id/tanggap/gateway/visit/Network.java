package id.tanggap.gateway.visit;

import io.netty.util.NetUtil;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A network of addresses; nothing here ever asks a name server. */
final class Network {

  private static final Pattern TEXT = Pattern.compile("([^/]+)(?:/([0-9]{1,3}))?");

  private final BigInteger prefix;
  private final int length;
  private final int hostBits;

  /**
   * A network as it is written in settings: an address, or one with the bits that count (CIDR).
   *
   * @throws IllegalStateException when it is neither
   */
  Network(String text) {
    Matcher parts = TEXT.matcher(text.strip());
    byte[] address =
        parts.matches()
            ? address(parts.group(1)).map(InetAddress::getAddress).orElse(new byte[0])
            : new byte[0];
    this.length = address.length;
    int bits =
        length > 0 && parts.group(2) != null
            ? Integer.parseInt(parts.group(2))
            : length * Byte.SIZE;
    this.hostBits = length * Byte.SIZE - bits;
    if (length == 0 || hostBits < 0) {
      throw new IllegalStateException(
          "neither an address nor a network, for example 10.0.0.7 or 10.0.0.0/24: " + text);
    }
    this.prefix = new BigInteger(1, address).shiftRight(hostBits);
  }

  boolean covers(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == length && new BigInteger(1, bytes).shiftRight(hostBits).equals(prefix);
  }

  /** An address written in digits; empty for a name and for anything else. */
  static Optional<InetAddress> address(String text) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      // makes an IPv4 address of one that is only wrapped into IPv6
      return Optional.of(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("4 or 16 bytes are an address", impossible);
    }
  }
}
