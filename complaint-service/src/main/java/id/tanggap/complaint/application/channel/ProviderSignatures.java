package id.tanggap.complaint.application.channel;

import java.util.List;

/** Checks that a delivery comes from the provider. */
public interface ProviderSignatures {

  /**
   * Whether the header signs exactly these bytes under one of the secrets. Takes the same time for
   * every wrong signature.
   *
   * @param header the value of X-Hub-Signature-256; null is never valid
   */
  boolean valid(String header, byte[] body, List<byte[]> secrets);

  /** Compares two secrets without telling by time where they differ. */
  boolean same(String given, byte[] expected);
}
