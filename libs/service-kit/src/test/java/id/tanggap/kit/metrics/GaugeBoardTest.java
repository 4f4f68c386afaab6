package id.tanggap.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.kit.notes.InVertx;
import id.tanggap.kit.notes.NoteServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NoteServers.class)
class GaugeBoardTest {

  @Inject GaugeBoard board;
  @Inject MeterRegistry metrics;

  @Test
  void showsWhatTheDatabaseSaidLastAndZeroForWhatItDidNotName() {
    read("select 'long' as label, cast(3 as float8) as value");
    assertThat(shown("long")).isEqualTo(3);
    assertThat(shown("short")).isZero();

    read("select 'short' as label, cast(2 as float8) as value");
    assertThat(shown("long")).isZero();
    assertThat(shown("short")).isEqualTo(2);
  }

  @Test
  void aReadingThatFailsLeavesTheLastValue() {
    read("select 'long' as label, cast(7 as float8) as value");

    read("select nothing from nowhere");

    assertThat(shown("long")).isEqualTo(7);
  }

  private void read(String query) {
    NoteGauges.QUERY.set(query);
    InVertx.run(board::read);
  }

  private double shown(String kind) {
    return metrics.get("tanggap.note.count").tag("kind", kind).gauge().value();
  }
}
