package id.tanggap.kit.metrics;

import java.util.List;

/** The stored gauges of a service; its beans of this type are found and read at intervals. */
public interface StoredGauges {

  /** The gauges, the same ones at every call. */
  List<StoredGauge> gauges();
}
