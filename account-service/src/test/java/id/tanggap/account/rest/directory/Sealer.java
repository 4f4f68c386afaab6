package id.tanggap.account.rest.directory;

import id.tanggap.account.application.directory.SealStatements;
import id.tanggap.testkit.Db;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** States what has changed at once, instead of waiting for the clock to do it. */
@ApplicationScoped
public class Sealer {
  private final SealStatements seal;

  Sealer(SealStatements seal) {
    this.seal = seal;
  }

  /** One batch. */
  public boolean once() {
    try {
      return VertxContextSupport.subscribeAndAwait(seal::handle);
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Until nothing is left. */
  public void all() {
    while (!Db.query("select id from public_mark limit 1").equals(List.of())) {
      once();
    }
  }
}
