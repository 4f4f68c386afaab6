package id.tanggap.complaint.application.incident;

import id.tanggap.kit.domain.Rejection;
import java.util.Map;

/** A secret case never becomes part of an incident. */
public final class SecretNeverInSwarm extends Rejection {

  private static final long serialVersionUID = 1L;

  /** Refuses it. */
  public SecretNeverInSwarm() {
    super(Kind.RULE_VIOLATED, "secret-never-in-swarm", Map.of());
  }
}
