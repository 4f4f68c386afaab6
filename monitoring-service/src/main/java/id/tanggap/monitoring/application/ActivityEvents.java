package id.tanggap.monitoring.application;

import id.tanggap.monitoring.domain.activity.ClassChange;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Port: tells the other services which classes changed. */
public interface ActivityEvents {

  /** Announces the changes of a region with the transaction. */
  Uni<Void> changed(String region, List<ClassChange> changes);
}
