package id.tanggap.kit.messaging;

/**
 * A record that no retry can ever make readable: no CloudEvents attributes, not JSON, or not the
 * shape of its type. Goes to the dead-letter topic at once; the stream goes on.
 */
public class PoisonEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong, with the coordinates of the record but without its body. */
  public PoisonEvent(String message) {
    super(message);
  }

  /** What is wrong, and the parser's complaint. */
  public PoisonEvent(String message, Throwable cause) {
    super(message, cause);
  }
}
