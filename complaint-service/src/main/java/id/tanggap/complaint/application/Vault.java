package id.tanggap.complaint.application;

import java.util.Map;

/**
 * Seals what may not lie open: originals, identities, secrets of channels. What is sealed for one
 * purpose cannot be opened for another.
 */
public interface Vault {

  /** Seals bytes for a purpose. */
  byte[] seal(String purpose, byte[] plain);

  /**
   * Opens what was sealed for this purpose.
   *
   * @throws IllegalStateException when it was changed, or sealed for something else
   */
  byte[] open(String purpose, byte[] sealed);

  /** Seals named texts; null values are left out. */
  byte[] sealFields(String purpose, Map<String, String> fields);

  /** Opens named texts. */
  Map<String, String> openFields(String purpose, byte[] sealed);

  /** A keyed one-way mark of a text, to compare without keeping it. */
  byte[] mark(String purpose, String text);
}
