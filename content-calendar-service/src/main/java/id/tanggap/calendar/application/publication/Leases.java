package id.tanggap.calendar.application.publication;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Work that only one replica does at a time. */
public interface Leases {

  /**
   * Takes or prolongs a lease by the clock of the database.
   *
   * @param owner name of this replica
   * @return false while another replica holds it
   */
  Uni<Boolean> take(String name, String owner, Duration length);
}
