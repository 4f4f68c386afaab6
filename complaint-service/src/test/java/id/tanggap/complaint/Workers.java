package id.tanggap.complaint;

import static org.assertj.core.api.Assertions.assertThatCode;

import id.tanggap.complaint.channels.DeliveryWorker;
import id.tanggap.complaint.channels.ReplySender;
import id.tanggap.complaint.clockwork.CaseWatch;
import id.tanggap.complaint.clockwork.PrivacyWatch;
import id.tanggap.complaint.clockwork.VaultWatch;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Runs the workers when a test says so; their schedules are off in tests. */
@ApplicationScoped
public class Workers {

  private final DeliveryWorker deliveryWorker;
  private final ReplySender replySender;
  private final CaseWatch caseWatch;

  private final VaultWatch vaultWatch;
  private final PrivacyWatch privacyWatch;

  Workers(
      DeliveryWorker deliveryWorker,
      ReplySender replySender,
      CaseWatch caseWatch,
      VaultWatch vaultWatch,
      PrivacyWatch privacyWatch) {
    this.deliveryWorker = deliveryWorker;
    this.replySender = replySender;
    this.caseWatch = caseWatch;
    this.vaultWatch = vaultWatch;
    this.privacyWatch = privacyWatch;
  }

  /** Works on everything that was delivered. */
  public void process() {
    run(deliveryWorker::run);
  }

  /** Sends everything that is due. */
  public void send() {
    run(replySender::run);
  }

  /** Takes every case further whose time has come. */
  public void watch() {
    run(caseWatch::run);
  }

  /** Brings what is sealed under the primary key. */
  public void rotate() {
    run(vaultWatch::run);
  }

  /** Takes raw deliveries whose days are over. */
  public void purge() {
    run(privacyWatch::purge);
  }

  /** Works approved retention runs off. */
  public void retain() {
    run(privacyWatch::retention);
  }

  private static void run(Supplier<Uni<Void>> worker) {
    assertThatCode(() -> VertxContextSupport.subscribeAndAwait(worker)).doesNotThrowAnyException();
  }
}
