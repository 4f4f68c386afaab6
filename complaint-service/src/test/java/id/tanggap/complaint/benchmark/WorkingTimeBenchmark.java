package id.tanggap.complaint.benchmark;

import id.tanggap.complaint.application.sla.CalendarDocuments;
import id.tanggap.complaint.domain.time.ClockEvent;
import id.tanggap.complaint.domain.time.ClockReading;
import id.tanggap.complaint.domain.time.Target;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import id.tanggap.complaint.domain.time.WorkingClock;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The questions of every deadline, asked of the shipped office calendar over a whole year. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkingTimeBenchmark {

  // 240 working days of 7.5 hours
  private static final long A_YEAR = 240L * 27_000;

  private WorkingCalendar office;
  private Instant january;
  private Instant december;
  private List<ClockEvent> events;

  /** Reads the calendar that ships with the service. */
  @Setup
  public void open() throws IOException {
    try (InputStream file =
        WorkingTimeBenchmark.class.getResourceAsStream("/reference/office-calendar.json")) {
      office =
          new CalendarDocuments()
              .read(
                  new com.fasterxml.jackson.databind.ObjectMapper().readTree(file),
                  ZoneId.of("Asia/Jakarta"));
    }
    january = Instant.parse("2026-01-05T02:00:00Z");
    december = Instant.parse("2026-12-31T02:00:00Z");
    events =
        List.of(
            new ClockEvent(ClockEvent.Type.START, january, 0, ""),
            new ClockEvent(ClockEvent.Type.PAUSE, Instant.parse("2026-01-07T03:00:00Z"), 1, "ASK"),
            new ClockEvent(ClockEvent.Type.RESUME, Instant.parse("2026-01-09T03:00:00Z"), 2, ""));
  }

  @Benchmark
  public Instant addOverOneYear() {
    return office.add(january, A_YEAR);
  }

  @Benchmark
  public long workingOverOneYear() {
    return office.working(january, december);
  }

  @Benchmark
  public Instant sixtyWorkdays() {
    return office.workdays(january, 60, List.of());
  }

  @Benchmark
  public ClockReading clockWithAPauseAndItsReceipt() {
    return WorkingClock.read(
        office,
        new Target(Target.Mode.WORKDAYS, 14),
        events,
        Instant.parse("2026-01-15T02:00:00Z"));
  }
}
