package id.tanggap.local.demo;

/** The story can not go on; the message says what the reader should look at. */
final class StoryStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoryStopped(String message) {
    super(message);
  }
}
