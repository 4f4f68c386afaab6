package id.tanggap.account.domain.credential;

/**
 * A sealed secret: the ciphertext, and the key of the data wrapped by a key of the ring. Worth
 * nothing without that key, and to be opened only in the place for which it was sealed.
 *
 * @param keyId name of the wrapping key
 * @param wrappedKey the data key, wrapped
 * @param ciphertext the secret under the data key
 */
public record Envelope(String keyId, byte[] wrappedKey, byte[] ciphertext) {
  /** Shows only the name of the key. */
  @Override
  public String toString() {
    return "Envelope[" + keyId + "]";
  }
}
