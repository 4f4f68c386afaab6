package id.tanggap.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory as the kernel counts it. */
final class Memory {

  private Memory() {}

  /**
   * Resident kibibytes of a process with its children. Memory that the children share with each
   * other, PostgreSQL's buffers, counts once.
   */
  static long residentKiB(long pid) {
    long resident = 0;
    long shared = 0;
    Stream<Long> children =
        ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid);
    for (long each : Stream.concat(Stream.of(pid), children).toList()) {
      long ownShared = field(each, "RssShmem:");
      resident += field(each, "VmRSS:") - ownShared;
      shared = Math.max(shared, ownShared);
    }
    return resident + shared;
  }

  private static long field(long pid, String name) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
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
