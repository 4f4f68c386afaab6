package id.tanggap.local.stack;

/** A command cannot do what was asked; the message tells the person why and what to do. */
final class CommandFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  CommandFailed(String message) {
    this(message, 1);
  }

  CommandFailed(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
