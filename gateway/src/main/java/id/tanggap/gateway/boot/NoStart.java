package id.tanggap.gateway.boot;

import io.quarkus.runtime.PreventFurtherStepsException;

/**
 * Why the gateway does not start, in the same one line as the services say it. The gateway has a
 * copy of these few words because it depends on nothing of ours: the kit would bring a database, a
 * broker and an identity provider with it.
 */
final class NoStart {

  private static final int EXIT_CODE = 1;

  private NoStart() {}

  /**
   * The exception that ends a start: the runtime prints the message of its cause alone. The cause
   * itself, thrown where routes are made, would only end the making of them, and the process would
   * stay with its port closed.
   *
   * @param what what is wrong, without a full stop
   * @param cure what to do about it, naming the setting
   */
  static IllegalStateException because(String what, String cure) {
    String line = "Tanggap does not start: " + what + ". " + cure;
    String one = line.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    return new IllegalStateException(new PreventFurtherStepsException(one, EXIT_CODE));
  }
}
