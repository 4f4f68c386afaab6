package id.tanggap.kit.metrics;

import id.tanggap.kit.persistence.CrossRegion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Stored gauges of the test application. */
@ApplicationScoped
class NoteGauges implements StoredGauges {

  static final AtomicReference<String> QUERY = new AtomicReference<>();

  private final CrossRegion across;

  NoteGauges(CrossRegion across) {
    this.across = across;
  }

  @Override
  public List<StoredGauge> gauges() {
    return List.of(
        new StoredGauge(
            "tanggap.note.count",
            "Notes by kind",
            null,
            "kind",
            List.of("short", "long"),
            () -> across.sql("a test", QUERY.get(), Map.of(), Reading.class)));
  }
}
