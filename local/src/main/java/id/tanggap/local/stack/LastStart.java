package id.tanggap.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How long the last complete start took.
 *
 * @param seconds from the command to "ready"
 * @param warm false when something had to be installed or made first
 */
record LastStart(double seconds, boolean warm) {

  static Optional<LastStart> of(Layout layout) {
    try {
      String[] parts = Files.readString(file(layout)).trim().split(" ", -1);
      return Optional.of(new LastStart(Double.parseDouble(parts[0]), parts[1].equals("warm")));
    } catch (IOException | RuntimeException neverStarted) {
      return Optional.empty();
    }
  }

  void remember(Layout layout) {
    try {
      Files.writeString(file(layout), seconds + (warm ? " warm" : " cold"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Layout layout) {
    return layout.run().resolve("last-start");
  }
}
