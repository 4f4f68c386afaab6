package id.tanggap.account.application.credential;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/**
 * Port: keys that wrap the keys of secrets. Several at a time, so that they can be changed while
 * everything runs: the primary one wraps, each of them unwraps. A file here; a key management
 * service can take its place, which is why answers may take time.
 */
public interface KeyRing {

  /** A wrapped data key and the name of the key that wrapped it. */
  record Wrapped(String keyId, byte[] bytes) {}

  /** Name of the key that wraps now. */
  String primary();

  /** Names of all keys that can unwrap. */
  Set<String> ids();

  /**
   * Wraps a data key under the primary key.
   *
   * @param bound authenticated together with it
   */
  Uni<Wrapped> wrap(byte[] dataKey, byte[] bound);

  /** Unwraps a data key; fails when the key is not in the ring or anything was changed. */
  Uni<byte[]> unwrap(Wrapped wrapped, byte[] bound);

  /** A mark by which equal texts are recognised, worthless to who does not have the ring. */
  Uni<byte[]> mark(byte[] text);

  /** Looks for keys that were added or removed. */
  Uni<Void> refresh();
}
