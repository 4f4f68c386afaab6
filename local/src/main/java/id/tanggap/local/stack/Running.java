package id.tanggap.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that was started earlier, known by its number and its start time: the number alone may
 * have been given to somebody else's process, which must never be stopped.
 *
 * @param pid number of the process
 * @param startTime ticks since the machine started
 */
record Running(long pid, long startTime) {

  private static final int STATE = 0;
  private static final int START_TIME = 19;

  /** The process with this number, if it lives. */
  static Optional<Running> of(long pid) {
    return fields(pid)
        .filter(fields -> !fields[STATE].equals("Z"))
        .map(fields -> new Running(pid, Long.parseLong(fields[START_TIME])));
  }

  /** A process that was gone before anybody could look at it. */
  static Running ended(long pid) {
    return new Running(pid, -1);
  }

  /** The process that a file names, if it still is the same one. */
  static Optional<Running> from(Path file) {
    try {
      String[] parts = Files.readString(file).trim().split(" ", -1);
      Running written = new Running(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
      return written.alive() ? Optional.of(written) : Optional.empty();
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException noProcess) {
      return Optional.empty();
    }
  }

  boolean alive() {
    return of(pid).filter(this::equals).isPresent();
  }

  String line() {
    return pid + " " + startTime;
  }

  /** Fields of the kernel's line after the name, which may itself hold blanks. */
  private static Optional<String[]> fields(long pid) {
    try {
      String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return Optional.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
