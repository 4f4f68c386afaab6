package id.tanggap.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads versions off the names of jars. */
final class Versions {

  private Versions() {}

  /** Version of the jar whose name starts with {@code artifact} in a folder. */
  static Optional<String> ofJar(Path folder, String artifact) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(artifact + "-[0-9].*\\.jar"))
          .map(name -> name.substring(artifact.length() + 1, name.length() - ".jar".length()))
          .findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
