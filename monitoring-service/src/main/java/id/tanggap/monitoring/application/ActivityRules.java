package id.tanggap.monitoring.application;

import id.tanggap.monitoring.domain.activity.ActivityDefinition;
import id.tanggap.monitoring.domain.activity.CadenceRules;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/** Port: definitions and thresholds, versioned, of the region or else those of every region. */
public interface ActivityRules {

  /** The newest definition that is valid on a date. */
  Uni<ActivityDefinition> definition(String region, LocalDate date);

  /** A version of the cadence table. */
  Uni<CadenceRules> cadence(String region, String version);
}
