package id.tanggap.local.stack;

import id.tanggap.local.Ports;
import id.tanggap.local.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Starts and stops parts side by side, and tells how far it is. */
final class Starter {

  private static final int LINES_OF_LOG = 15;
  private static final long REMINDER_SECONDS = 10;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Layout layout;
  private final PortPlan ports;
  private final Processes processes;
  private final Console console;
  private final Set<String> waiting = new TreeSet<>();
  private final Set<String> started = new TreeSet<>();
  private final AtomicBoolean stopped = new AtomicBoolean();

  Starter(Layout layout, PortPlan ports, Processes processes, Console console) {
    this.layout = layout;
    this.ports = ports;
    this.processes = processes;
    this.console = console;
  }

  /** Names of the parts that this object started. */
  Set<String> started() {
    synchronized (started) {
      return Set.copyOf(started);
    }
  }

  /**
   * Refuses to start when a part would not get its port.
   *
   * @throws CommandFailed naming every port and the variable that moves it
   */
  void checkPorts(List<Part> parts) {
    List<String> taken = new ArrayList<>();
    for (Part part : parts) {
      if (processes.running(part).isPresent()) {
        continue;
      }
      for (Port port : part.ports()) {
        if (!Ports.available(ports.of(port))) {
          taken.add(
              "Port %d, wanted by %s, is taken by another program. Stop that program, or move %s: %s=%d"
                  .formatted(
                      ports.of(port), part.name(), part.name(), port.variable(), Ports.free()));
        }
      }
    }
    if (!taken.isEmpty()) {
      throw new CommandFailed(String.join("\n         ", taken));
    }
  }

  /** Starts the parts of one layer and returns when all of them are ready. */
  void start(List<Part> layer) {
    inParallel(layer, this::start, "waiting for");
  }

  /** From now on nothing is started any more, not even by a start under way. */
  void refuseMore() {
    synchronized (started) {
      stopped.set(true);
    }
  }

  /** True once {@link #refuseMore} was called. */
  boolean refusesMore() {
    return stopped.get();
  }

  /** Stops the parts of one layer. */
  void stop(List<Part> layer) {
    inParallel(
        layer,
        part -> {
          if (processes.stop(part)) {
            console.line("  " + pad(part.name()) + "stopped");
          }
        },
        "stopping");
  }

  private void start(Part part) {
    Optional<Running> existing = processes.running(part);
    if (existing.isPresent() && part.ready()) {
      part.completed();
      console.line("  " + pad(part.name()) + console.quiet("runs already"));
      return;
    }
    long begin = System.nanoTime();
    Running running = existing.orElseGet(() -> launch(part));
    boolean ready =
        Waiting.until(
            part.patience(), PAUSE, () -> stopped.get() || !running.alive() || part.ready());
    if (stopped.get()) {
      return;
    }
    if (!running.alive()) {
      throw new CommandFailed(part.name() + " ended while it started.\n" + tail(part));
    }
    if (!ready) {
      throw new CommandFailed(
          part.name()
              + " is not ready after "
              + part.patience().toSeconds()
              + " s.\n"
              + tail(part));
    }
    part.completed();
    console.line(
        "  %s%s %5.1f s   port %d"
            .formatted(
                pad(part.name()),
                console.good("ready"),
                seconds(begin),
                ports.of(part.ports().get(0))));
  }

  private Running launch(Part part) {
    part.prepare();
    synchronized (started) {
      if (stopped.get()) {
        throw new CommandFailed("Stopped before " + part.name() + " was started.");
      }
      Running running = processes.start(part);
      started.add(part.name());
      return running;
    }
  }

  private void inParallel(List<Part> parts, Consumer<Part> work, String verb) {
    if (parts.isEmpty()) {
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(parts.size());
    try {
      List<Future<Void>> futures = new ArrayList<>();
      for (Part part : parts) {
        synchronized (waiting) {
          waiting.add(part.name());
        }
        Callable<Void> task =
            () -> {
              try {
                work.accept(part);
              } finally {
                synchronized (waiting) {
                  waiting.remove(part.name());
                }
              }
              return null;
            };
        futures.add(threads.submit(task));
      }
      for (Future<Void> future : futures) {
        await(future, verb);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void await(Future<Void> future, String verb) {
    while (true) {
      try {
        future.get(REMINDER_SECONDS, TimeUnit.SECONDS);
        return;
      } catch (TimeoutException notYet) {
        synchronized (waiting) {
          console.line(console.quiet("  ... " + verb + " " + String.join(", ", waiting)));
        }
      } catch (ExecutionException e) {
        if (e.getCause() instanceof CommandFailed failed) {
          throw failed;
        }
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new CommandFailed("Interrupted.");
      }
    }
  }

  private String tail(Part part) {
    Path log = layout.log(part.name());
    try {
      List<String> lines = Files.readAllLines(log);
      int from = Math.max(0, lines.size() - LINES_OF_LOG);
      return "Last lines of "
          + log
          + ":\n  "
          + String.join("\n  ", lines.subList(from, lines.size()));
    } catch (IOException unreadable) {
      return "Its log: " + log;
    }
  }

  private static double seconds(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
  }

  static String pad(String name) {
    return String.format(Locale.ROOT, "%-12s", name);
  }
}
