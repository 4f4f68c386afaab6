package id.tanggap.local.stack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a person sees: colours on a terminal, plain lines in a file or a pipe. */
final class Console {

  private static final String GREEN = "32";
  private static final String RED = "31";
  private static final String YELLOW = "33";
  private static final String DIM = "2";
  private static final String BOLD = "1";

  private final PrintStream out;
  private final PrintStream err;
  private final boolean colours;

  private Console(PrintStream out, PrintStream err, boolean colours) {
    this.out = out;
    this.err = err;
    this.colours = colours;
  }

  /** The console of this process; colours as the script found out. */
  static Console standard() {
    return new Console(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        Boolean.getBoolean("tanggap.colours"));
  }

  /** A console that writes plain text into one stream. */
  static Console plain(PrintStream stream) {
    return new Console(stream, stream, false);
  }

  void line(String text) {
    out.println(text);
  }

  void error(String text) {
    err.println(paint(RED, "tanggap: " + text));
  }

  String good(String text) {
    return paint(GREEN, text);
  }

  String bad(String text) {
    return paint(RED, text);
  }

  String doubtful(String text) {
    return paint(YELLOW, text);
  }

  String quiet(String text) {
    return paint(DIM, text);
  }

  String strong(String text) {
    return paint(BOLD, text);
  }

  private String paint(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
