package id.tanggap.kit.house.bad.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A table without the region filter, on a session of its own, with a transaction of its own. */
@ApplicationScoped
public class OrderTable {
  /** Reads past the kit. */
  @WithTransaction
  public Uni<Integer> read() {
    return Panache.getSession().map(session -> 1);
  }
}
