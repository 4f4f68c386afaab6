package id.tanggap.complaint.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How fast the working-time engine counts, by JMH in processes of its own. Prints lines for {@code
 * docs/benchmarks.md}; asserts only that JMH measured something.
 *
 * <p>{@code mvn -pl complaint-service test -Dtest.excluded= -Dtest=WorkingTimeBenchmarkTest}
 */
@Tag("benchmark")
class WorkingTimeBenchmarkTest {

  @Test
  void measure() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(WorkingTimeBenchmark.class.getName())
                    .shouldFailOnError(true)
                    .jvmArgs("-Xmx256m")
                    .build())
            .run();
    assertThat(results).hasSize(4);
    for (RunResult result : results) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %.3f ± %.3f µs |%n",
          result.getPrimaryResult().getLabel(),
          result.getPrimaryResult().getScore(),
          result.getPrimaryResult().getScoreError());
    }
  }
}
