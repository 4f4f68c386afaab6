package id.tanggap.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whole folders at once. */
public final class Folders {

  private Folders() {}

  /** Deletes a folder with everything in it; a folder that does not exist is fine. */
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + folder, e);
    }
  }

  /** Where unpacked programs of this user are kept between runs. */
  public static Path cache() {
    String configured = System.getenv("XDG_CACHE_HOME");
    Path wanted =
        configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache", "tanggap")
            : Path.of(configured, "tanggap");
    try {
      return Files.createDirectories(wanted);
    } catch (IOException homeIsReadOnly) {
      return temporaryCache(homeIsReadOnly);
    }
  }

  private static Path temporaryCache(IOException cause) {
    Path place =
        Path.of(System.getProperty("java.io.tmpdir"), "tanggap-" + System.getProperty("user.name"));
    try {
      Files.createDirectories(place);
      // the folder of temporary files belongs to everybody: never run a program somebody left there
      if (!Files.getOwner(place).getName().equals(System.getProperty("user.name"))) {
        throw new IOException(place + " belongs to somebody else");
      }
      return place;
    } catch (IOException e) {
      e.addSuppressed(cause);
      throw new UncheckedIOException("No folder to unpack programs into", e);
    }
  }
}
