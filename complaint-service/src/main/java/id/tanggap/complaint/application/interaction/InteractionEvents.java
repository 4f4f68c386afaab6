package id.tanggap.complaint.application.interaction;

import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.complaint.domain.time.ClockReading;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Tells others about messages; ids and figures only. */
public interface InteractionEvents {

  /** A fact about a message. */
  sealed interface Fact {

    /** A citizen wrote. */
    record Received(Interaction interaction, Instant answerDueAt) implements Fact {}

    /**
     * The citizen was answered.
     *
     * @param reading of the stopped clock; null when no deadline applied
     */
    record Answered(Interaction interaction, ClockReading reading) implements Fact {}

    /** No answer will come, for a stated reason. */
    record Closed(Interaction interaction, String reason, Instant at) implements Fact {}
  }

  /** Leaves facts in the outbox of the current transaction, in this order. */
  Uni<Void> tell(List<Fact> facts);

  /** As {@link #tell(List)} for one. */
  default Uni<Void> tell(Fact fact) {
    return tell(List.of(fact));
  }
}
