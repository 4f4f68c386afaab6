package id.tanggap.kit.notes;

import id.tanggap.kit.outbox.Outbox;
import id.tanggap.kit.outbox.OutgoingEvent;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The use cases of the test application; transactions begin here, as in a service. */
@ApplicationScoped
public class WriteNotes {

  private final NoteRepository notes;
  private final Outbox outbox;

  WriteNotes(NoteRepository notes, Outbox outbox) {
    this.notes = notes;
    this.outbox = outbox;
  }

  /** Stores a note together with its event. */
  @WithTransaction
  public Uni<Note> write(Note note, OutgoingEvent event) {
    return notes.save(note).call(() -> outbox.append(event));
  }

  /** Stores both and then fails, as a use case does whose last rule says no. */
  @WithTransaction
  public Uni<Void> writeAndFail(Note note, OutgoingEvent event) {
    return notes
        .save(note)
        .call(() -> outbox.append(event))
        .chain(() -> Uni.createFrom().failure(new IllegalStateException("no after all")));
  }

  /** Changes a note without an explicit flush and leaves an event. */
  @WithTransaction
  public Uni<Void> rewrite(String region, UUID id, String text, OutgoingEvent event) {
    return notes
        .byId(region, id)
        .invoke(note -> note.rewrite(text))
        .chain(() -> outbox.append(event));
  }

  /** Leaves events only. */
  @WithTransaction
  public Uni<Void> append(List<OutgoingEvent> events) {
    return outbox.appendAll(events);
  }

  /** Any work in a transaction. */
  @WithTransaction
  public <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
    return work.get();
  }
}
