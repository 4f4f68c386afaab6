package id.tanggap.kit.notes;

import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.inbox.Inbox;
import id.tanggap.kit.messaging.IncomingEvent;
import id.tanggap.kit.persistence.CrossRegion;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The effect of an event in the test application: a row, counted up when it is applied again. */
@ApplicationScoped
public class SeeNotes {

  private final Inbox inbox;
  private final CrossRegion rows;
  private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();

  SeeNotes(Inbox inbox, CrossRegion rows) {
    this.inbox = inbox;
    this.rows = rows;
  }

  /** How often the effect of an event was begun. */
  public int attempts(String eventId) {
    return attempts.getOrDefault(eventId, new AtomicInteger()).get();
  }

  /** Applies an event once; the text decides how it goes wrong. */
  @WithTransaction
  public Uni<Void> see(IncomingEvent event) {
    NoteWritten written = event.data(NoteWritten.class);
    return inbox.once(
        "note-seen",
        event.id(),
        () ->
            rows.execute(
                    "the table of a test",
                    "insert into note_seen (event_id, region, text) values (:id, :region, :text)"
                        + " on conflict (event_id) do update set times = note_seen.times + 1",
                    Map.of("id", event.id(), "region", event.region(), "text", written.text()))
                .chain(() -> outcome(event.id(), written.text())));
  }

  private Uni<Void> outcome(String eventId, String text) {
    int attempt = attempts.computeIfAbsent(eventId, id -> new AtomicInteger()).incrementAndGet();
    if (text.equals("rejected")) {
      return Uni.createFrom().failure(new NotFound("note", eventId));
    }
    if (text.equals("defect") || (text.equals("second time lucky") && attempt < 2)) {
      return Uni.createFrom().failure(new IllegalStateException("attempt " + attempt));
    }
    return Uni.createFrom().voidItem();
  }
}
