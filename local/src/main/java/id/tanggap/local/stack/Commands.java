package id.tanggap.local.stack;

import id.tanggap.local.Folders;
import id.tanggap.local.compose.EnvironmentFile;
import id.tanggap.local.kafka.DeadLetterReplay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;

/** What a person can do with the stack. Each method is one command and returns its exit code. */
final class Commands {

  /** Exit code of {@code status} when a part is not ready. */
  static final int NOT_READY = 3;

  private final Layout layout;
  private final Console console;
  private final Processes processes;
  private final Map<String, String> environment;

  Commands(Layout layout, Console console, Map<String, String> environment) {
    this.layout = layout;
    this.console = console;
    this.processes = new Processes(layout);
    this.environment = environment;
    try {
      for (Path folder :
          List.of(
              layout.run(), layout.logs(), layout.data(), layout.archives(), layout.programs())) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write below " + layout.home(), e);
    }
  }

  /** Starts what does not run; in the foreground stays and stops it again at Ctrl-C. */
  int up(boolean detach, boolean demo) {
    long begin = System.nanoTime();
    PortPlan ports = plan();
    Stack stack = Stack.of(layout, ports);
    Starter starter = new Starter(layout, ports, processes, console);
    Thread stopper = new Thread(() -> stop(stack, starter), "stop");
    Runtime.getRuntime().addShutdownHook(stopper);
    boolean warm = Files.exists(layout.run().resolve("last-start"));
    try (Lock lock = lock()) {
      starter.checkPorts(stack.parts());
      ports.remember(layout);
      stack.layers().forEach(starter::start);
    }
    if (starter.started().size() == stack.parts().size()) {
      new LastStart((System.nanoTime() - begin) / 1e9, warm).remember(layout);
    }
    new NextSteps(ports, console)
        .print(
            begin,
            new StatusReport(stack, ports, processes, console).totalKiB(),
            starter.started());
    int code = demo ? demo(List.of()) : 0;
    if (detach || starter.started().isEmpty()) {
      Runtime.getRuntime().removeShutdownHook(stopper);
      return code;
    }
    console.line("");
    console.line("Ctrl-C stops it.");
    new Watch(stack, starter, processes, console).untilNothingRuns();
    return code;
  }

  /** Stops everything. */
  int down() {
    Stack stack = Stack.of(layout, remembered());
    try (Lock lock = lock()) {
      return stopAll(stack);
    }
  }

  /** Starts one part again. */
  int start(String name) {
    PortPlan ports = remembered();
    Part part = Stack.of(layout, ports).part(name);
    Starter starter = new Starter(layout, ports, processes, console);
    try (Lock lock = lock()) {
      starter.checkPorts(List.of(part));
      ports.remember(layout);
      starter.start(List.of(part));
    }
    return 0;
  }

  /** Stops one part in an orderly way. */
  int stop(String name) {
    Part part = Stack.of(layout, remembered()).part(name);
    try (Lock lock = lock()) {
      console.line("  " + part.name() + (processes.stop(part) ? " stopped" : " was not running"));
    }
    return 0;
  }

  /** Kills one part, as a crash would. */
  int kill(String name) {
    Part part = Stack.of(layout, remembered()).part(name);
    try (Lock lock = lock()) {
      if (!processes.kill(part)) {
        throw new CommandFailed(part.name() + " was not running.");
      }
      console.line("  " + part.name() + " killed");
    }
    return 0;
  }

  /** Prints how every part is. */
  int status() {
    PortPlan ports = remembered();
    Stack stack = Stack.of(layout, ports);
    return new StatusReport(stack, ports, processes, console).print(layout) ? 0 : NOT_READY;
  }

  /** Stops everything and deletes its data, secrets and logs. */
  int reset() {
    Stack stack = Stack.of(layout, remembered());
    try (Lock lock = lock()) {
      stopAll(stack);
      stack.parts().forEach(Part::forgetData);
      for (String folder : List.of("data", "secrets", "logs", "demo")) {
        Folders.delete(layout.home().resolve(folder));
      }
      for (String file : List.of("last-start", "ports.properties")) {
        Files.deleteIfExists(layout.run().resolve(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    console.line("Data, secrets and logs are deleted; the next start begins from nothing.");
    return 0;
  }

  /** Sends what lies in a topic of dead letters to its first topic once more. */
  int replay(String deadLetters, boolean dryRun) {
    String broker = "localhost:" + remembered().of(Port.KAFKA);
    try {
      new DeadLetterReplay(Map.of("bootstrap.servers", broker), console::line)
          .run(deadLetters, dryRun);
    } catch (IllegalArgumentException | IllegalStateException | KafkaException e) {
      throw new CommandFailed(e.getMessage());
    }
    return 0;
  }

  /** Tells the story of the demo through the gateway. */
  int demo(List<String> options) {
    PortPlan ports = remembered();
    List<String> command = new ArrayList<>();
    command.add(Jvm.java());
    command.add("-Duser.timezone=UTC");
    command.add("-Xmx256m");
    command.add("-cp");
    command.add(ClassPath.of(layout.programs().resolve("local")));
    command.add("id.tanggap.local.demo.Demo");
    command.addAll(List.of("--gateway", ports.url(Port.GATEWAY)));
    command.addAll(List.of("--issuer", ports.issuer()));
    command.addAll(List.of("--graph", ports.url(Port.GRAPH)));
    command.addAll(List.of("--data", layout.root().resolve("local/demo").toString()));
    command.addAll(List.of("--out", layout.home().resolve("demo").toString()));
    command.addAll(options);
    try {
      Process process =
          new ProcessBuilder(command).directory(layout.root().toFile()).inheritIO().start();
      return process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start the demo", e);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted.");
    }
  }

  /** Makes the settings of docker-compose.yml, or completes them. */
  int env(boolean demo) {
    Path file = layout.root().resolve(".env");
    try {
      List<String> filled =
          EnvironmentFile.complete(layout.root().resolve(".env.example"), file, demo);
      console.line(
          filled.isEmpty()
              ? ".env is complete already."
              : "Written to .env: " + String.join(", ", filled));
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private int stopAll(Stack stack) {
    Starter starter = new Starter(layout, remembered(), processes, console);
    boolean any = stack.parts().stream().anyMatch(part -> processes.running(part).isPresent());
    if (!any) {
      console.line("Nothing is running.");
      return 0;
    }
    reversed(stack.layers()).forEach(starter::stop);
    return 0;
  }

  private void stop(Stack stack, Starter starter) {
    starter.refuseMore();
    if (starter.started().isEmpty()) {
      return;
    }
    console.line("");
    console.line("Stopping what was started here.");
    for (List<Part> layer : reversed(stack.layers())) {
      starter.stop(layer.stream().filter(part -> starter.started().contains(part.name())).toList());
    }
  }

  /**
   * The ports of this start: as the environment says, unless parts of an earlier start still run.
   */
  private PortPlan plan() {
    PortPlan wanted = PortPlan.of(environment);
    PortPlan before = remembered();
    if (wanted.equals(before)) {
      return wanted;
    }
    boolean running =
        Stack.of(layout, before).parts().stream()
            .anyMatch(part -> processes.running(part).isPresent());
    if (running) {
      throw new CommandFailed(
          "The stack runs on other ports than the environment asks for. Stop it first:"
              + " ./tanggap down");
    }
    return wanted;
  }

  private PortPlan remembered() {
    return PortPlan.remembered(layout, environment);
  }

  private Lock lock() {
    return Lock.take(layout.run().resolve("lock"), console);
  }

  private static List<List<Part>> reversed(List<List<Part>> layers) {
    List<List<Part>> all = new ArrayList<>(layers);
    Collections.reverse(all);
    return all;
  }

  /** One command at a time changes the stack. */
  private record Lock(FileChannel channel) implements AutoCloseable {

    static Lock take(Path file, Console console) {
      try {
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
          console.line(console.quiet("  ... waiting for another command to finish"));
          channel.lock();
        }
        return new Lock(channel);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot lock " + file, e);
      }
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
