package id.tanggap.kit.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of the outbox that is to be sent. */
record PendingEvent(
    UUID id,
    String topic,
    String key,
    String type,
    String subject,
    String region,
    String payload,
    String traceparent,
    OffsetDateTime occurredAt,
    int attempts) {}
