package id.tanggap.account.application.attestation;

import id.tanggap.account.application.Scope;
import id.tanggap.account.domain.attestation.Attestation;
import id.tanggap.account.domain.attestation.AttestationAnswer;
import id.tanggap.account.domain.attestation.AttestationState;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Port: the store of attestations and of the reminders sent for them. */
public interface Attestations {

  /**
   * Which attestations are asked for; null means any.
   *
   * @param scope readers who do not see the whole region see those of their units
   * @param under code of a unit whose whole subtree is meant, itself included
   */
  record Filter(
      Scope scope, UUID campaignId, UUID accountId, String under, AttestationState state) {}

  /** An attestation beside its account and the unit that owns it now. */
  record View(
      UUID id,
      UUID campaignId,
      String campaignName,
      UUID accountId,
      Platform platform,
      String handle,
      UUID unitId,
      String unitCode,
      String unitName,
      String unitPath,
      AttestationState state,
      LocalDate dueOn,
      LocalDate overdueSince,
      AttestationAnswer answer,
      String note,
      String signedBy,
      Instant signedAt,
      long version) {}

  /**
   * An attestation that the head of a unit should know of.
   *
   * @param leaderId the head in office, null when the registry knows none
   * @param picId the primary admin in office, null when vacant
   */
  record Escalation(
      UUID attestationId,
      UUID accountId,
      Platform platform,
      String handle,
      UUID unitId,
      String unitCode,
      String unitName,
      AttestationState state,
      LocalDate overdueSince,
      UUID leaderId,
      String leaderName,
      UUID picId,
      String picName,
      long reminders) {}

  /** A rung that was climbed for an attestation. */
  record Reminder(int rung, LocalDate dueFor, Instant recordedAt) {}

  /** An attestation that time alone takes further. */
  record Due(String region, UUID attestationId) {}

  /** The attestation, locked until the end of the transaction, or null. */
  Uni<Attestation> lock(String region, UUID id);

  /** One attestation, or null. */
  Uni<View> view(String region, UUID id);

  /** Attestations in the order in which they were asked for. */
  Uni<List<View>> list(Filter filter, Cursor after, int limit);

  /** Attestations of a campaign that are overdue, with who is responsible on a day. */
  Uni<List<Escalation>> escalations(Filter filter, LocalDate day, Cursor after, int limit);

  /** Reminders of an attestation, earliest first. */
  Uni<List<Reminder>> reminders(String region, UUID attestation);

  /** How many other attestations of an account are overdue. */
  Uni<Long> otherOverdue(String region, UUID account, UUID except);

  /** Attestations that time alone takes further, of any region. */
  Uni<List<Due>> due(Instant now, int limit);

  /** Writes what changed. */
  Uni<Void> flush();
}
