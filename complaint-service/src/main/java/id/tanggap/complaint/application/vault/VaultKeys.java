package id.tanggap.complaint.application.vault;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/** The keys of the vault: the primary one seals, each of them opens. */
public interface VaultKeys {

  /** Name of the key that seals now. */
  String primary();

  /** Names of all keys that can open. */
  Set<String> names();

  /** The bytes with which everything begins that lies under the primary key. */
  byte[] mark();

  /** Seals again under the primary key what was sealed for a purpose. */
  byte[] reseal(String purpose, byte[] sealed);

  /** Looks for keys that were added or taken out. */
  Uni<Void> refresh();
}
