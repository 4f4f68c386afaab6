package id.tanggap.kit.fetch;

import io.vertx.core.Future;
import java.net.InetSocketAddress;
import java.util.List;

/** Finds out where a name leads. Asked once per hop; what it says is what is connected to. */
public interface Destinations {

  /** Every address of a name or of an address written as text; fails when there is none. */
  Future<List<InetSocketAddress>> of(String host, int port);
}
