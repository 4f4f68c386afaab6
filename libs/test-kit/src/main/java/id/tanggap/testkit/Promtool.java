package id.tanggap.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prometheus' own tool, where the machine has it (Debian: package {@code prometheus}). What it
 * would have proven is told loudly where it is missing, and with {@code
 * -Dtanggap.promtool=required}, for a machine that must have it, that is a failure.
 */
final class Promtool {

  private static final String NAME = "promtool";

  private Promtool() {}

  /**
   * Whether it is there.
   *
   * @param proves what it is wanted for, told when it is missing
   * @throws AssertionError when it is required and missing
   */
  static boolean present(String proves) {
    boolean found =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, NAME)));
    if (!found) {
      String stars = "*".repeat(100);
      System.err.printf(
          "%s%n* SKIPPED: promtool is not on this machine%n* Nothing was proven about this: %s%n"
              + "* Install it, for example with: apt-get install prometheus%n%s%n",
          stars, proves, stars);
      if ("required".equals(System.getProperty("tanggap.promtool"))) {
        throw new AssertionError("promtool is required and not on this machine: " + proves);
      }
    }
    return found;
  }

  /**
   * Runs it to its end.
   *
   * @throws AssertionError with what it said, unless it was content
   */
  static void run(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of(NAME));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
