package id.tanggap.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.local.Waiting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

  @TempDir private Path root;
  private Layout layout;
  private Processes processes;
  private Part sleeper;

  @BeforeEach
  void makeFolders() throws IOException {
    layout = new Layout(root);
    Files.createDirectories(layout.run());
    Files.createDirectories(layout.logs());
    processes = new Processes(layout);
    sleeper = part("sleeper", "sleep", "300");
  }

  @AfterEach
  void leaveNothing() {
    processes.kill(sleeper);
  }

  @Test
  void findsAndStopsWhatItStarted() {
    Running started = processes.start(sleeper);

    assertThat(new Processes(layout).running(sleeper)).contains(started);
    assertThat(new Processes(layout).stop(sleeper)).isTrue();
    assertThat(started.alive()).isFalse();
    assertThat(processes.stop(sleeper)).isFalse();
  }

  @Test
  void startsAnotherSessionThatTheTerminalCannotInterrupt() {
    Running started = processes.start(sleeper);

    assertThat(
            Waiting.until(
                Duration.ofSeconds(5),
                () -> session(started.pid()).equals(Long.toString(started.pid()))))
        .isTrue();
  }

  private static String session(long pid) {
    try {
      String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[3];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void neverTouchesAProcessThatOnlyHasTheSameNumber() throws IOException {
    Process stranger = new ProcessBuilder("sleep", "300").start();
    try {
      Files.writeString(layout.run().resolve("sleeper.pid"), stranger.pid() + " 1");

      assertThat(processes.running(sleeper)).isEmpty();
      assertThat(processes.stop(sleeper)).isFalse();
      assertThat(processes.kill(sleeper)).isFalse();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void aTakenPortIsNamedWithTheVariableThatMovesIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();
      PortPlan plan = PortPlan.of(Map.of("TANGGAP_PORT_GATEWAY", Integer.toString(port)));
      Part gateway =
          new ProgramPart(
              "gateway", root, List.of("sleep", "300"), List.of(Port.GATEWAY), () -> true);

      assertThatThrownBy(() -> starter(plan).checkPorts(List.of(gateway)))
          .isInstanceOf(CommandFailed.class)
          .hasMessageContaining("Port " + port)
          .hasMessageContaining("gateway")
          .hasMessageContaining("TANGGAP_PORT_GATEWAY=");
    }
  }

  @Test
  void aPartThatEndsTellsTheEndOfItsLog() {
    Part broken = part("broken", "sh", "-c", "echo no database here; exit 1");

    assertThatThrownBy(() -> starter(PortPlan.of(Map.of())).start(List.of(broken)))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("broken ended")
        .hasMessageContaining("no database here");
  }

  @Test
  void startingWhatRunsAlreadyIsHarmless() {
    Starter first = starter(PortPlan.of(Map.of()));
    first.start(List.of(sleeper));
    Starter second = starter(PortPlan.of(Map.of()));
    second.start(List.of(sleeper));

    assertThat(first.started()).containsExactly("sleeper");
    assertThat(second.started()).isEmpty();
  }

  private Starter starter(PortPlan plan) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new Starter(layout, plan, processes, Console.plain(nowhere));
  }

  private Part part(String name, String... command) {
    boolean ready = command[0].equals("sleep");
    return new ProgramPart(name, root, List.of(command), List.of(Port.GRAPH), () -> ready);
  }
}
