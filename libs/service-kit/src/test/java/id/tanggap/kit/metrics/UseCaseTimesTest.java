package id.tanggap.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.notes.InVertx;
import id.tanggap.kit.notes.NoteServers;
import id.tanggap.kit.notes.WriteNotes;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.net.ConnectException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NoteServers.class)
class UseCaseTimesTest {

  @Inject WriteNotes notes;
  @Inject MeterRegistry metrics;

  @Test
  void aTransactionIsTimedUnderTheNameOfItsUseCase() {
    long before = count("WriteNotes.append", "done");

    InVertx.run(() -> notes.append(List.of()));

    assertThat(count("WriteNotes.append", "done")).isEqualTo(before + 1);
  }

  @Test
  void aRefusalIsToldFromAFailure() {
    long refused = count("WriteNotes.inTransaction", "refused");
    long failed = count("WriteNotes.inTransaction", "failed");

    assertThatThrownBy(() -> fail(new NotFound("note", "1"))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> fail(new IllegalStateException("broken"))).hasMessage("broken");

    assertThat(count("WriteNotes.inTransaction", "refused")).isEqualTo(refused + 1);
    assertThat(count("WriteNotes.inTransaction", "failed")).isEqualTo(failed + 1);
  }

  @Test
  void whatAConstraintRefusesIsARefusal() {
    long refused = count("WriteNotes.inTransaction", "refused");
    long failed = count("WriteNotes.inTransaction", "failed");
    String row = "'use-case-times', '" + UUID.randomUUID() + "')";

    insertEvent(row);
    assertThatThrownBy(() -> insertEvent(row)).hasStackTraceContaining("23505");

    assertThat(count("WriteNotes.inTransaction", "refused")).isEqualTo(refused + 1);
    assertThat(count("WriteNotes.inTransaction", "failed")).isEqualTo(failed);
  }

  @Test
  void aLostOptimisticLockIsARefusalAndAMissingDatabaseAFailure() {
    long refused = count("WriteNotes.inTransaction", "refused");
    long failed = count("WriteNotes.inTransaction", "failed");

    assertThatThrownBy(() -> fail(new OptimisticLockException("lost")))
        .isInstanceOf(OptimisticLockException.class);
    assertThat(count("WriteNotes.inTransaction", "refused")).isEqualTo(refused + 1);

    assertThatThrownBy(() -> fail(new CompletionException(new ConnectException("away"))))
        .isInstanceOf(CompletionException.class);
    assertThat(count("WriteNotes.inTransaction", "failed")).isEqualTo(failed + 1);
  }

  private void insertEvent(String row) {
    InVertx.run(
        () ->
            notes.inTransaction(
                () ->
                    Panache.getSession()
                        .chain(
                            session ->
                                session
                                    .createNativeQuery(
                                        "insert into processed_event (consumer, event_id) values ("
                                            + row)
                                    .executeUpdate())));
  }

  private void fail(RuntimeException why) {
    InVertx.run(() -> notes.inTransaction(() -> Uni.createFrom().failure(why)));
  }

  private long count(String useCase, String outcome) {
    Timer timer =
        metrics.find("tanggap.usecase").tags("usecase", useCase, "outcome", outcome).timer();
    return timer == null ? 0 : timer.count();
  }
}
