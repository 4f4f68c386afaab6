package id.tanggap.complaint.domain.interaction;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** The message was answered, hidden, deleted or waved through before. */
public final class InteractionAlreadySettled extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses to settle a message twice. */
  public InteractionAlreadySettled(ResponseState state) {
    super(Kind.CONFLICT, "interaction-already-settled", Map.of("state", state.name()));
  }
}
