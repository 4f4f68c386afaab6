package id.tanggap.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tanggap.kit.domain.Ids;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Where a use case leaves the facts that others shall learn. An event is a row in the transaction
 * of the change itself: both are there after the commit, or neither is. The relay sends it
 * afterwards; nothing here talks to Kafka.
 */
@ApplicationScoped
public class Outbox {

  /**
   * One statement and one parameter for any number of events. The sort makes the identity column,
   * and with it the order of sending, follow the order of the list. The parameter is cast to text
   * first, because the driver would write a string for a json parameter as a json string.
   */
  private static final String INSERT =
      """
      insert into outbox (id, topic, partition_key, type, subject, region, payload, traceparent,
                          occurred_at)
      select cast(r ->> 'id' as uuid), r ->> 'topic', r ->> 'key', r ->> 'type', r ->> 'subject',
             r ->> 'region', cast(r ->> 'payload' as json), r ->> 'traceparent',
             cast(r ->> 'occurredAt' as timestamptz)
        from json_array_elements(cast(cast(:events as text) as json)) with ordinality as given (r, n)
       order by n
      """;

  private final ObjectMapper mapper;

  Outbox(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Leaves one event; must be called inside {@code @WithTransaction}.
   *
   * @throws IllegalArgumentException when the data cannot be written as JSON
   */
  public Uni<Void> append(OutgoingEvent event) {
    return appendAll(List.of(event));
  }

  /** Leaves events in this order, in one round trip; nothing to do for an empty list. */
  public Uni<Void> appendAll(List<OutgoingEvent> events) {
    if (events.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    String rows = rows(events);
    // The change is flushed first. Its row lock then covers the event's position, so two
    // transactions on one aggregate cannot take positions in one order and commit in the other.
    return Panache.getSession()
        .chain(session -> session.flush().chain(() -> insert(session, rows)))
        .replaceWithVoid();
  }

  private static Uni<Integer> insert(Mutiny.Session session, String rows) {
    return session.createNativeQuery(INSERT).setParameter("events", rows).executeUpdate();
  }

  private String rows(List<OutgoingEvent> events) {
    String traceparent = traceparent();
    ArrayNode rows = mapper.createArrayNode();
    for (OutgoingEvent event : events) {
      ObjectNode row = rows.addObject();
      row.put("id", Ids.next().toString());
      row.put("topic", event.topic());
      row.put("key", event.key());
      row.put("type", event.type());
      row.put("subject", event.subject());
      row.put("region", event.region());
      row.put("payload", json(event));
      row.put("traceparent", traceparent);
      row.put("occurredAt", event.occurredAt().toString());
    }
    return rows.toString();
  }

  private String json(OutgoingEvent event) {
    try {
      return mapper.writeValueAsString(event.data());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot write the data of " + event.type(), e);
    }
  }

  private static String traceparent() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid()
        ? "00-%s-%s-%s".formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
        : null;
  }
}
