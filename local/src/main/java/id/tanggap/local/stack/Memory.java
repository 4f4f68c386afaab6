package id.tanggap.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory as the kernel counts it. */
final class Memory {

  private Memory() {}

  /**
   * Resident kibibytes of a process with its children. A page that several processes share, as the
   * program and the buffers of PostgreSQL's many processes, is divided among them (proportional set
   * size, proc_pid_smaps(5)); a kernel that does not tell it counts such pages for each of them.
   */
  static long residentKiB(long pid) {
    Stream<Long> children =
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid);
    return Stream.concat(Stream.of(pid), children).mapToLong(Memory::ownKiB).sum();
  }

  private static long ownKiB(long pid) {
    long shared = field(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:");
    return shared > 0 ? shared : field(Path.of("/proc/" + pid + "/status"), "VmRSS:");
  }

  private static long field(Path file, String name) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException gone) {
      return 0;
    }
  }
}
