package id.tanggap.account.rest;

import id.tanggap.account.domain.identity.IdentityError;
import id.tanggap.account.domain.identity.IdentityState;
import id.tanggap.account.domain.identity.IdentitySync;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the identity provider knows what the registry says about a person. */
@Schema(description = "How far the identity provider knows of the person")
public record IdentityBody(
    @Schema(description = "PENDING until it is done", examples = "DONE") IdentityState state,
    @Schema(description = "Attempts since the last change", examples = "1") int attempts,
    @Schema(
            description = "When it is tried again; null when nothing is to do",
            nullable = true,
            examples = "2026-02-19T08:00:30+07:00")
        Instant nextAttemptAt,
    @Schema(description = "Why the last attempt failed", nullable = true, examples = "UNREACHABLE")
        IdentityError lastError,
    @Schema(
            description = "When the user was last known to be as wanted",
            nullable = true,
            examples = "2026-02-19T08:00:00+07:00")
        Instant syncedAt) {

  /** Null for a person who never served a unit. */
  public static IdentityBody of(IdentitySync sync) {
    return sync == null
        ? null
        : new IdentityBody(
            sync.state(), sync.attempts(), sync.nextAttemptAt(), sync.lastError(), sync.syncedAt());
  }
}
