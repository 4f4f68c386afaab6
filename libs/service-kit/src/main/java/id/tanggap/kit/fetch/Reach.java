package id.tanggap.kit.fetch;

import java.net.InetAddress;

/** Which addresses may be connected to. */
@FunctionalInterface
public interface Reach {

  /** Whether a connection to the address is allowed. */
  boolean allows(InetAddress address);
}
