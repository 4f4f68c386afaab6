package id.tanggap.local.stack;

import id.tanggap.local.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Stays with a stack in the foreground and tells when a part ends by itself. */
final class Watch {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final List<Part> parts;
  private final Starter starter;
  private final Processes processes;
  private final Console console;
  private final Set<String> missing = new TreeSet<>();

  Watch(Stack stack, Starter starter, Processes processes, Console console) {
    Set<String> names = starter.started();
    this.parts = stack.parts().stream().filter(part -> names.contains(part.name())).toList();
    this.starter = starter;
    this.processes = processes;
    this.console = console;
  }

  /** Returns when none of the parts runs any more, for example after {@code ./tanggap down}. */
  void untilNothingRuns() {
    boolean any = true;
    while (any && !Thread.currentThread().isInterrupted()) {
      any = look();
      Waiting.until(PAUSE, PAUSE, () -> false);
    }
  }

  private boolean look() {
    boolean any = false;
    for (Part part : parts) {
      boolean runs = processes.running(part).isPresent();
      any = any || runs;
      if (runs && missing.remove(part.name())) {
        console.line("  " + Starter.pad(part.name()) + console.good("runs again"));
      } else if (!runs && !starter.refusesMore() && missing.add(part.name())) {
        console.line(
            "  "
                + Starter.pad(part.name())
                + console.bad("ended")
                + "; ./tanggap logs "
                + part.name()
                + " tells why, ./tanggap start "
                + part.name()
                + " starts it again");
      }
    }
    return any;
  }
}
