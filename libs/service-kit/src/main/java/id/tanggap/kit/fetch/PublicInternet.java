package id.tanggap.kit.fetch;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Only addresses that anybody on the internet could reach: neither our own network nor the metadata
 * service of a cloud. The lists follow the IANA registries of special-purpose addresses (RFC 6890
 * and its successors). Of IPv6 only what is allocated for the public is allowed, less the parts
 * that wrap another address.
 */
@ApplicationScoped
@DefaultBean
public class PublicInternet implements Reach {
  private static final List<Block> REFUSED =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          // IETF protocols and Teredo, documentation, 6to4, documentation
          "2001:0:0:0:0:0:0:0/23",
          "2001:db8:0:0:0:0:0:0/32",
          "2002:0:0:0:0:0:0:0/16",
          "2620:4f:8000:0:0:0:0:0/48",
          "3fff:0:0:0:0:0:0:0/20");
  private static final Block GLOBAL_UNICAST = block("2000:0:0:0:0:0:0:0/3");
  private static final int IPV4_BYTES = 4;

  private record Block(byte[] network, int bits) {
    boolean contains(byte[] address) {
      if (address.length != network.length) {
        return false;
      }
      int whole = bits / 8;
      if (!Arrays.equals(address, 0, whole, network, 0, whole)) {
        return false;
      }
      int rest = bits % 8;
      int mask = 0xFF << (8 - rest) & 0xFF;
      return rest == 0 || (address[whole] & mask) == (network[whole] & mask);
    }
  }

  @Override
  public boolean allows(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean known = bytes.length == IPV4_BYTES || GLOBAL_UNICAST.contains(bytes);
    return known && REFUSED.stream().noneMatch(block -> block.contains(bytes));
  }

  private static List<Block> blocks(String... texts) {
    List<Block> blocks = new ArrayList<>();
    for (String text : texts) {
      blocks.add(block(text));
    }
    return List.copyOf(blocks);
  }

  private static Block block(String text) {
    int slash = text.indexOf('/');
    return new Block(
        numbers(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }

  /** Reads an address of our own list, in full length. */
  private static byte[] numbers(String text) {
    boolean six = text.indexOf(':') >= 0;
    String[] parts = text.split(six ? ":" : "\\.");
    byte[] bytes = new byte[six ? 16 : IPV4_BYTES];
    for (int i = 0; i < parts.length; i++) {
      int number = Integer.parseInt(parts[i], six ? 16 : 10);
      if (six) {
        bytes[2 * i] = (byte) (number >> 8);
        bytes[2 * i + 1] = (byte) number;
      } else {
        bytes[i] = (byte) number;
      }
    }
    return bytes;
  }
}
