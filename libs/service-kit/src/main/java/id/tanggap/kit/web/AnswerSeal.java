package id.tanggap.kit.web;

/**
 * Seals the answers that {@link Idempotency} keeps for a client who repeats a request. A service
 * whose answers may carry what is told once only (a PIN, a secret) brings one; the others keep
 * their answers as they are.
 */
public interface AnswerSeal {

  /** The body as it may lie in the table. */
  String seal(String body);

  /** The body that was sealed. */
  String open(String sealed);
}
