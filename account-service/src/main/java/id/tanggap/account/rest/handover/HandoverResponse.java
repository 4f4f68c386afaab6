package id.tanggap.account.rest.handover;

import id.tanggap.account.application.handover.HandoverView;
import id.tanggap.account.domain.handover.Handover;
import id.tanggap.account.domain.handover.HandoverAction;
import id.tanggap.account.domain.handover.HandoverItem;
import id.tanggap.account.domain.handover.HandoverSide;
import id.tanggap.account.domain.handover.HandoverState;
import id.tanggap.account.domain.handover.HandoverTick;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.kit.web.ETags;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A handover as the API shows it. */
@Schema(description = "An account changes hands")
public record HandoverResponse(
    @Schema(description = "The handover") UUID id,
    @Schema(description = "The account") UUID accountId,
    @Schema(description = "Its platform", examples = "INSTAGRAM") Platform platform,
    @Schema(description = "Its handle", examples = "dinkes.kabtegal") String handle,
    @Schema(description = "The unit that owns it") UUID unitId,
    @Schema(description = "Its code", examples = "DINKES") String unitCode,
    @Schema(description = "Who hands over") PartyBody outgoing,
    @Schema(description = "Who takes over") PartyBody incoming,
    @Schema(description = "Why", examples = "Mutasi pegawai") String reason,
    @Schema(description = "How far it is", examples = "CHECKLIST") HandoverState state,
    @Schema(description = "Where it stands even while it is escalated", examples = "CHECKLIST")
        HandoverState step,
    @Schema(description = "What may be asked of it now", examples = "[\"TICK\"]")
        List<HandoverAction> allowed,
    @Schema(
            description = "Which of the two people the reader is; null when neither",
            nullable = true,
            examples = "INCOMING")
        HandoverSide yourSide,
    @Schema(description = "The checklist, every item of it") List<ItemBody> items,
    @Schema(description = "Who opened it", examples = "Koordinator Diskominfo") String openedBy,
    @Schema(description = "When it was opened", examples = "2026-02-19T08:00:00+07:00")
        Instant openedAt,
    @Schema(description = "When it is escalated", examples = "2026-03-05T08:00:00+07:00")
        Instant dueAt,
    @Schema(
            description = "When it was escalated last",
            nullable = true,
            examples = "2026-03-05T08:01:00+07:00")
        Instant escalatedAt,
    @Schema(
            description = "Why it is forced",
            nullable = true,
            examples = "Pegawai lama tidak dapat dihubungi")
        String forceReason,
    @Schema(
            description = "Coordinator who asked to force it",
            nullable = true,
            examples = "Koordinator Satu")
        String firstApprover,
    @Schema(
            description = "Coordinator who decided to force it",
            nullable = true,
            examples = "Koordinator Dua")
        String secondApprover,
    @Schema(
            description = "When the credentials were renewed and the outgoing access ended",
            nullable = true,
            examples = "2026-02-20T09:00:00+07:00")
        Instant rotatedAt,
    @Schema(description = "The proof of control passed since", nullable = true) UUID proofId,
    @Schema(
            description = "When it was completed",
            nullable = true,
            examples = "2026-02-21T10:00:00+07:00")
        Instant completedAt,
    @Schema(
            description = "Why it was cancelled, or why it lapsed",
            nullable = true,
            examples = "Dibuka untuk akun yang salah")
        String endReason,
    @Schema(
            description = "Who cancelled it; Tanggap when it lapsed with its account",
            nullable = true,
            examples = "Koordinator Satu")
        String endedBy,
    @Schema(
            description = "When it was cancelled or lapsed",
            nullable = true,
            examples = "2026-02-19T11:00:00+07:00")
        Instant endedAt,
    @Schema(description = "Entity tag, for If-Match", examples = "\"3\"") String etag) {

  /** One of the two people. */
  @Schema(description = "One of the two people of a handover")
  public record PartyBody(
      @Schema(description = "The appointment") UUID appointmentId,
      @Schema(description = "The person") UUID personId,
      @Schema(description = "Name of the person", examples = "Siti Contoh") String personName) {}

  /** One item of the checklist. */
  @Schema(description = "One item of the checklist")
  public record ItemBody(
      @Schema(description = "The item", examples = "RECOVERY_MAIL_OWNED") HandoverItem item,
      @Schema(description = "Whose word it is", examples = "OUTGOING") HandoverSide side,
      @Schema(description = "Whether it takes evidence or a witness", examples = "true")
          boolean sensitive,
      @Schema(description = "Whether nothing is missing any more", examples = "true")
          boolean settled,
      @Schema(description = "Who gave the word", nullable = true, examples = "Siti Contoh")
          String tickedBy,
      @Schema(description = "When", nullable = true, examples = "2026-02-19T09:00:00+07:00")
          Instant tickedAt,
      @Schema(
              description = "What shows it",
              nullable = true,
              examples = "Tangkapan layar halaman pemulihan, berkas 12")
          String evidence,
      @Schema(description = "Who witnessed it", nullable = true, examples = "Koordinator Satu")
          String witness,
      @Schema(
              description = "What the witness saw",
              nullable = true,
              examples = "Dilihat langsung di layar")
          String witnessStatement,
      @Schema(
              description = "When it was witnessed",
              nullable = true,
              examples = "2026-02-19T10:00:00+07:00")
          Instant witnessedAt) {

    private static ItemBody of(HandoverItem item, HandoverTick tick) {
      return tick == null
          ? new ItemBody(
              item, item.side(), item.sensitive(), false, null, null, null, null, null, null)
          : new ItemBody(
              item,
              item.side(),
              item.sensitive(),
              tick.settled(),
              tick.tickedByName(),
              tick.tickedAt(),
              tick.evidence(),
              tick.witnessName(),
              tick.witnessStatement(),
              tick.witnessedAt());
    }
  }

  static HandoverResponse of(HandoverView view) {
    Handover handover = view.handover();
    return new HandoverResponse(
        handover.id(),
        handover.accountId(),
        view.account().platform(),
        view.account().handle(),
        handover.unitId(),
        view.unit().code(),
        new PartyBody(
            handover.outgoingAppointmentId(), view.outgoing().id(), view.outgoing().name()),
        new PartyBody(
            handover.incomingAppointmentId(), view.incoming().id(), view.incoming().name()),
        handover.reason(),
        handover.state(),
        handover.step(),
        List.copyOf(handover.allowed()),
        view.side(),
        Arrays.stream(HandoverItem.values())
            .map(item -> ItemBody.of(item, view.checklist().of(item).orElse(null)))
            .toList(),
        handover.openedByName(),
        handover.openedAt(),
        handover.dueAt(),
        handover.escalatedAt(),
        handover.forceReason(),
        handover.firstApproverName(),
        handover.secondApproverName(),
        handover.rotatedAt(),
        handover.proofId(),
        handover.completedAt(),
        handover.endReason(),
        handover.endedByName(),
        handover.endedAt(),
        ETags.of(handover.version()));
  }
}
