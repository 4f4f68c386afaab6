package id.tanggap.calendar.messaging;

import id.tanggap.calendar.application.programme.ProgrammeEvents;
import id.tanggap.calendar.domain.programme.Programme;
import id.tanggap.events.EventTypes;
import id.tanggap.events.ProgrammeStateV1;
import id.tanggap.events.Topics;
import id.tanggap.kit.outbox.Outbox;
import id.tanggap.kit.outbox.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Puts the whole state of a programme into the outbox; key is the programme. */
@ApplicationScoped
public class ProgrammeEventPublisher implements ProgrammeEvents {
  private final Outbox outbox;

  ProgrammeEventPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Uni<Void> changed(Programme programme, Instant at) {
    Programme.Terms terms = programme.terms();
    return outbox.append(
        new OutgoingEvent(
            Topics.PROGRAMME_STATE,
            programme.id().toString(),
            EventTypes.PROGRAMME_STATE_V1,
            programme.id().toString(),
            programme.region(),
            at,
            new ProgrammeStateV1(
                programme.id(),
                programme.region(),
                terms.name(),
                terms.hashtags(),
                terms.keywords(),
                terms.validFrom(),
                terms.validTo(),
                programme.version())));
  }
}
