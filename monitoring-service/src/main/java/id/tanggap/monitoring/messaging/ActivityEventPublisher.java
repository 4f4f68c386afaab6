package id.tanggap.monitoring.messaging;

import id.tanggap.events.ActivityClassChangedV1;
import id.tanggap.events.EventTypes;
import id.tanggap.events.Topics;
import id.tanggap.kit.outbox.Outbox;
import id.tanggap.kit.outbox.OutgoingEvent;
import id.tanggap.monitoring.application.ActivityEvents;
import id.tanggap.monitoring.domain.activity.ClassChange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Writes changed classes to the outbox, keyed by the account or unit whose order matters. */
@ApplicationScoped
class ActivityEventPublisher implements ActivityEvents {

  private final Outbox outbox;
  private final Clock clock;

  ActivityEventPublisher(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public Uni<Void> changed(String region, List<ClassChange> changes) {
    return outbox.appendAll(changes.stream().map(change -> event(region, change)).toList());
  }

  private OutgoingEvent event(String region, ClassChange change) {
    String subject = change.subjectId().toString();
    return new OutgoingEvent(
        Topics.ACTIVITY_EVENTS,
        subject,
        EventTypes.ACTIVITY_CLASS_CHANGED_V1,
        subject,
        region,
        clock.instant(),
        new ActivityClassChangedV1(
            change.subjectId(),
            region,
            change.scope().name(),
            change.unitId(),
            change.previous() == null ? null : change.previous().name(),
            change.current().name(),
            change.asOf(),
            change.definition()));
  }
}
