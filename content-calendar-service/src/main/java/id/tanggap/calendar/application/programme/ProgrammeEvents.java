package id.tanggap.calendar.application.programme;

import id.tanggap.calendar.domain.programme.Programme;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Tells others about programmes. */
public interface ProgrammeEvents {

  /** The whole state after a change that is already flushed, in the same transaction. */
  Uni<Void> changed(Programme programme, Instant at);
}
