package id.tanggap.local.stack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The table of parts: health, process, port, resident memory, version. */
final class StatusReport {

  private static final String ROW = "  %-12s %s %8s %6s %9s  %s";
  private static final double KIB_PER_MIB = 1024;
  private static final double KIB_PER_GIB = 1024 * 1024;

  private final Stack stack;
  private final PortPlan ports;
  private final Processes processes;
  private final Console console;

  StatusReport(Stack stack, PortPlan ports, Processes processes, Console console) {
    this.stack = stack;
    this.ports = ports;
    this.processes = processes;
    this.console = console;
  }

  /**
   * Prints the table.
   *
   * @return true when every part is ready
   */
  boolean print(Layout layout) {
    console.line(
        console.strong(ROW.formatted("part", "health  ", "pid", "port", "memory", "version")));
    boolean allReady = true;
    for (Part part : stack.parts()) {
      Optional<Running> running = processes.running(part);
      boolean ready = running.isPresent() && part.ready();
      allReady = allReady && ready;
      console.line(row(part, running, ready));
    }
    console.line("");
    console.line("  memory of all parts: " + gibibytes(totalKiB()) + " resident");
    LastStart.of(layout)
        .ifPresent(
            last ->
                console.line(
                    String.format(
                        Locale.ROOT,
                        "  last %s start: %.1f s",
                        last.warm() ? "warm" : "cold",
                        last.seconds())));
    return allReady;
  }

  long totalKiB() {
    List<Running> all =
        stack.parts().stream().flatMap(part -> processes.running(part).stream()).toList();
    return all.stream().mapToLong(running -> Memory.residentKiB(running.pid())).sum();
  }

  static String gibibytes(long kib) {
    return String.format(Locale.ROOT, "%.2f GiB", kib / KIB_PER_GIB);
  }

  private String row(Part part, Optional<Running> running, boolean ready) {
    String health =
        running.isEmpty()
            ? console.quiet("stopped ")
            : ready ? console.good("ready   ") : console.doubtful("starting");
    return ROW.formatted(
        part.name(),
        health,
        running.map(process -> Long.toString(process.pid())).orElse("-"),
        ports.of(part.ports().get(0)),
        running
            .map(
                process ->
                    String.format(
                        Locale.ROOT, "%.0f MiB", Memory.residentKiB(process.pid()) / KIB_PER_MIB))
            .orElse("-"),
        part.version().orElse("-"));
  }
}
