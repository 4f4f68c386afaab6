package id.tanggap.account;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The whole code list of the ministry. It is not part of the sources: {@code -Dtanggap.data} names
 * its folder, {@code -Dtanggap.wilayah} the file itself. Without it nothing can be proven, and the
 * output says so.
 */
public final class NationalFile {
  /** Number of areas in it. */
  public static final int AREAS = 91_599;

  private NationalFile() {}

  /** The bytes of the file; the test is skipped loudly when it is not there. */
  public static byte[] bytes() {
    String folder = System.getProperty("tanggap.data");
    Path file =
        folder == null
            ? Path.of(System.getProperty("tanggap.wilayah", "../../shared/data/wilayah.csv"))
            : Path.of(folder, "wilayah.csv");
    if (!Files.isRegularFile(file)) {
      String stars = "*".repeat(100);
      System.err.printf(
          "%s%n* SKIPPED: the code list of the ministry is not at %s%n"
              + "* Nothing was proven about it. Name its folder with -Dtanggap.data=...%n%s%n",
          stars, file.toAbsolutePath().normalize(), stars);
    }
    assumeTrue(Files.isRegularFile(file), "no code list at " + file);
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
