package id.tanggap.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemoryTest {

  @Test
  void whatManyProcessesShareIsCountedOnce() throws IOException {
    assumeThat(Path.of("/proc/self/smaps_rollup")).isReadable();
    Process many =
        new ProcessBuilder(
                "bash", "-c", "for each in 1 2 3 4; do tail -f /dev/null & done; echo; wait")
            .start();
    try {
      // the children follow a file that never grows
      assertThat(many.inputReader().readLine()).isEmpty();
      List<Long> all =
          Stream.concat(many.toHandle().descendants(), Stream.of(many.toHandle()))
              .map(ProcessHandle::pid)
              .toList();
      assertThat(all).hasSizeGreaterThan(1);
      long each = all.stream().mapToLong(MemoryTest::residentKiB).sum();
      assertThat(Memory.residentKiB(many.pid())).isPositive().isLessThan(each * 3 / 4);
    } finally {
      many.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
      many.destroyForcibly();
    }
  }

  @Test
  void aProcessThatIsGoneHasNone() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    assertThat(Memory.residentKiB(gone.pid())).isZero();
  }

  private static long residentKiB(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
