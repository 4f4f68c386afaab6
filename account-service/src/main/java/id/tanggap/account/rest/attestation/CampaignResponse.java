package id.tanggap.account.rest.attestation;

import id.tanggap.account.application.attestation.AttestationQueries;
import id.tanggap.account.application.attestation.Campaigns;
import id.tanggap.account.domain.attestation.AttestationAnswer;
import id.tanggap.account.domain.attestation.AttestationCampaign;
import id.tanggap.account.domain.attestation.AttestationState;
import id.tanggap.account.domain.attestation.CampaignState;
import id.tanggap.account.rest.CircleRequest;
import id.tanggap.kit.web.ETags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign as the API shows it. */
@Schema(description = "A campaign that asks units about each of their accounts")
public record CampaignResponse(
    @Schema(description = "The campaign") UUID id,
    @Schema(description = "Name", examples = "Pernyataan akun tahun 2026") String name,
    @Schema(description = "Where it stands", examples = "OPEN") CampaignState state,
    @Schema(description = "First day on which it may start", examples = "2026-06-01")
        LocalDate opensOn,
    @Schema(description = "Last day in time", examples = "2026-06-30") LocalDate dueOn,
    @Schema(description = "Days of grace after it", examples = "14") int graceDays,
    @Schema(description = "Whether accounts are suspended after the grace", examples = "true")
        boolean autoSuspend,
    @Schema(
            description = "Days of reminders, counted from the due day",
            examples = "[-14, -7, -1, 3]")
        List<Integer> ladder,
    @Schema(description = "Day of the next reminder", nullable = true, examples = "2026-06-16")
        LocalDate nextReminderOn,
    @Schema(description = "Whom it concerns") CircleRequest circle,
    @Schema(description = "How many accounts it asks about", examples = "96") long asked,
    @Schema(description = "Who started it", nullable = true, examples = "Koordinator Diskominfo")
        String startedBy,
    @Schema(description = "When", nullable = true, examples = "2026-06-01T03:00:00Z")
        Instant startedAt,
    @Schema(description = "Who ended it", nullable = true, examples = "Koordinator Diskominfo")
        String closedBy,
    @Schema(description = "When", nullable = true, examples = "2026-07-15T03:00:00Z")
        Instant closedAt,
    @Schema(description = "Entity tag, for If-Match", examples = "\"0\"") String etag) {

  static CampaignResponse of(AttestationCampaign campaign) {
    AttestationCampaign.Plan plan = campaign.plan();
    return new CampaignResponse(
        campaign.id(),
        plan.name(),
        campaign.state(),
        plan.opensOn(),
        plan.dueOn(),
        plan.graceDays(),
        plan.autoSuspend(),
        plan.ladder().rungs(),
        campaign.nextReminderOn(),
        CircleRequest.of(plan.circle()),
        campaign.asked(),
        campaign.startedBy(),
        campaign.startedAt(),
        campaign.closedBy(),
        campaign.closedAt(),
        ETags.of(campaign.version()));
  }

  /** For the API document. */
  @Schema(description = "A page of campaigns")
  record CampaignPage(
      @Schema(description = "Campaigns, newest first") List<CampaignResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** How many were answered so. */
  @Schema(description = "How many units gave this answer")
  record AnswerCount(
      @Schema(description = "The answer", examples = "CONFIRM") AttestationAnswer answer,
      @Schema(description = "How often", examples = "61") long count) {}

  /** Figures of a campaign. */
  @Schema(description = "Figures of a campaign; the states add up to asked")
  record CampaignProgress(
      @Schema(description = "The campaign") CampaignResponse campaign,
      @Schema(description = "Accounts asked about", examples = "96") long asked,
      @Schema(description = "Answered", examples = "70") long answered,
      @Schema(description = "Not answered, still in time", examples = "0") long open,
      @Schema(description = "Overdue", examples = "20") long overdue,
      @Schema(description = "Suspended for it", examples = "5") long suspended,
      @Schema(description = "Ended before anybody answered", examples = "1") long released,
      @Schema(
              description = "answered / (asked - released); null when nobody is asked",
              nullable = true,
              examples = "0.7368")
          Double share,
      @Schema(description = "Answers by kind") List<AnswerCount> answers) {

    static CampaignProgress of(AttestationQueries.Progress progress) {
      long asked = progress.counts().stream().mapToLong(Campaigns.Count::attestations).sum();
      long answered = progress.in(AttestationState.ANSWERED);
      long released = progress.in(AttestationState.RELEASED);
      return new CampaignProgress(
          CampaignResponse.of(progress.campaign()),
          asked,
          answered,
          progress.in(AttestationState.OPEN),
          progress.in(AttestationState.OVERDUE),
          progress.in(AttestationState.SUSPENDED),
          released,
          asked == released ? null : (double) answered / (asked - released),
          progress.counts().stream()
              .filter(count -> count.answer() != null)
              .map(count -> new AnswerCount(count.answer(), count.attestations()))
              .toList());
    }
  }
}
