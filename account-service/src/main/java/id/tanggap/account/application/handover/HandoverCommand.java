package id.tanggap.account.application.handover;

import id.tanggap.account.application.Scope;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.handover.Handover;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Which handover, and who acts.
 *
 * @param sight what the actor may see; who is one of the two people sees the handover anyway
 * @param coordinator whether the actor coordinates the region
 * @param precondition throws when the handover is not as the caller last saw it
 */
public record HandoverCommand(
    Scope sight, UUID id, Actor actor, boolean coordinator, Consumer<Handover> precondition) {}
