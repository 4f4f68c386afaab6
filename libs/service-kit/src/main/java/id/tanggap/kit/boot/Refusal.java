package id.tanggap.kit.boot;

import io.quarkus.runtime.PreventFurtherStepsException;

/** Why a service does not start, said in the one line that an operator has to read. */
public final class Refusal {

  /** What a process that refused to start ends with. */
  static final int EXIT_CODE = 1;

  private Refusal() {}

  /**
   * The exception that ends a start: the runtime prints its message alone, without a stack trace,
   * and leaves with an exit code that is not zero.
   *
   * @param what what is wrong, without a full stop
   * @param cure what to do about it, naming the setting
   */
  public static PreventFurtherStepsException of(String what, String cure) {
    String line = "Tanggap does not start: " + what + ". " + cure;
    return new PreventFurtherStepsException(oneLine(line), EXIT_CODE);
  }

  /**
   * Does what has to succeed before a start, and refuses the start where it does not.
   *
   * @param reading throws an {@link IllegalStateException} that says in one line what is wrong
   * @param cure what to do about it, naming the setting
   */
  public static void unless(Runnable reading, String cure) {
    try {
      reading.run();
    } catch (IllegalStateException unusable) {
      throw of(unusable.getMessage(), cure);
    }
  }

  /** Messages of servers and drivers come in several lines. */
  static String oneLine(String text) {
    return text == null ? "" : text.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }
}
