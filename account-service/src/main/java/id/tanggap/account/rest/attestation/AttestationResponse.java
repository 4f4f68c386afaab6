package id.tanggap.account.rest.attestation;

import id.tanggap.account.application.attestation.AttestationQueries;
import id.tanggap.account.application.attestation.Attestations;
import id.tanggap.account.domain.attestation.AttestationAnswer;
import id.tanggap.account.domain.attestation.AttestationState;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.web.ETags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attestation as the API shows it. */
@Schema(description = "The question about one account, and the signed answer")
public record AttestationResponse(
    @Schema(description = "The attestation") UUID id,
    @Schema(description = "The campaign") UUID campaignId,
    @Schema(description = "Name of the campaign", examples = "Pernyataan akun tahun 2026")
        String campaignName,
    @Schema(description = "The account") UUID accountId,
    @Schema(description = "Platform", examples = "INSTAGRAM") Platform platform,
    @Schema(description = "Handle", examples = "dinkes.kabtegal") String handle,
    @Schema(description = "Unit that owns the account now") UUID unitId,
    @Schema(description = "Its code", examples = "DINKES") String unitCode,
    @Schema(description = "Its name", examples = "Dinas Kesehatan") String unitName,
    @Schema(description = "Where it stands", examples = "OPEN") AttestationState state,
    @Schema(description = "Last day in time", examples = "2026-06-30") LocalDate dueOn,
    @Schema(description = "First day overdue", nullable = true, examples = "2026-07-01")
        LocalDate overdueSince,
    @Schema(description = "The answer", nullable = true, examples = "CONFIRM")
        AttestationAnswer answer,
    @Schema(description = "What is to be done", nullable = true, examples = "Nama akun berubah")
        String note,
    @Schema(description = "Who signed", nullable = true, examples = "Contoh Siti") String signedBy,
    @Schema(description = "When", nullable = true, examples = "2026-06-10T03:00:00Z")
        Instant signedAt,
    @Schema(description = "Entity tag, for If-Match", examples = "\"0\"") String etag) {

  static AttestationResponse of(Attestations.View view) {
    return new AttestationResponse(
        view.id(),
        view.campaignId(),
        view.campaignName(),
        view.accountId(),
        view.platform(),
        view.handle(),
        view.unitId(),
        view.unitCode(),
        view.unitName(),
        view.state(),
        view.dueOn(),
        view.overdueSince(),
        view.answer(),
        view.note(),
        view.signedBy(),
        view.signedAt(),
        ETags.of(view.version()));
  }

  /** For the API document. */
  @Schema(description = "A page of attestations")
  record AttestationPage(
      @Schema(description = "Attestations in the order in which they were asked for")
          List<AttestationResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** A reminder. */
  @Schema(description = "A reminder of an attestation")
  record ReminderResponse(
      @Schema(description = "Days from the due day", examples = "-7") int rung,
      @Schema(description = "Day for which it was due", examples = "2026-06-23") LocalDate dueFor,
      @Schema(description = "When it was recorded", examples = "2026-06-22T17:00:09Z")
          Instant recordedAt) {}

  /** An attestation and its reminders. */
  @Schema(description = "An attestation and its reminders")
  record AttestationDetail(
      @Schema(description = "The attestation") AttestationResponse attestation,
      @Schema(description = "Reminders, earliest first") List<ReminderResponse> reminders) {

    static AttestationDetail of(AttestationQueries.Detail detail) {
      return new AttestationDetail(
          AttestationResponse.of(detail.attestation()),
          detail.reminders().stream()
              .map(one -> new ReminderResponse(one.rung(), one.dueFor(), one.recordedAt()))
              .toList());
    }
  }

  /** Something for the head of a unit. */
  @Schema(description = "An overdue attestation, with who is responsible")
  record EscalationResponse(
      @Schema(description = "The attestation") UUID attestationId,
      @Schema(description = "The account") UUID accountId,
      @Schema(description = "Platform", examples = "INSTAGRAM") Platform platform,
      @Schema(description = "Handle", examples = "dinkes.kabtegal") String handle,
      @Schema(description = "Unit that owns the account now") UUID unitId,
      @Schema(description = "Its code", examples = "DINKES") String unitCode,
      @Schema(description = "Its name", examples = "Dinas Kesehatan") String unitName,
      @Schema(description = "Where it stands", examples = "OVERDUE") AttestationState state,
      @Schema(description = "First day overdue", examples = "2026-07-01") LocalDate overdueSince,
      @Schema(description = "Head of the unit; null when unknown", nullable = true) UUID leaderId,
      @Schema(description = "Name of the head", nullable = true, examples = "Contoh Rahmat")
          String leaderName,
      @Schema(description = "Primary admin; null when vacant", nullable = true) UUID picId,
      @Schema(description = "Name of the admin", nullable = true, examples = "Contoh Siti")
          String picName,
      @Schema(description = "Reminders so far", examples = "4") long reminders) {

    static EscalationResponse of(Attestations.Escalation one) {
      return new EscalationResponse(
          one.attestationId(),
          one.accountId(),
          one.platform(),
          one.handle(),
          one.unitId(),
          one.unitCode(),
          one.unitName(),
          one.state(),
          one.overdueSince(),
          one.leaderId(),
          one.leaderName(),
          one.picId(),
          one.picName(),
          one.reminders());
    }
  }

  /** For the API document. */
  @Schema(description = "A page of overdue attestations")
  record EscalationPage(
      @Schema(description = "Overdue attestations in the order in which they were asked for")
          List<EscalationResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}
}
