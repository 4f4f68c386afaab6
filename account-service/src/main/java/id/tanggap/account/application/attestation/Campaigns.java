package id.tanggap.account.application.attestation;

import id.tanggap.account.domain.attestation.AttestationAnswer;
import id.tanggap.account.domain.attestation.AttestationCampaign;
import id.tanggap.account.domain.attestation.AttestationState;
import id.tanggap.account.domain.attestation.CampaignState;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Port: the store of attestation campaigns. */
public interface Campaigns {

  /** A campaign whose ladder has a rung to climb. */
  record Due(String region, UUID campaignId) {}

  /** How many attestations of a campaign stand so; the answer is null where there is none. */
  record Count(AttestationState state, AttestationAnswer answer, long attestations) {}

  /** The campaign, or null. */
  Uni<AttestationCampaign> find(String region, UUID id);

  /**
   * The campaign.
   *
   * @throws NotFound as failure when there is none in the region
   */
  default Uni<AttestationCampaign> required(String region, UUID id) {
    return find(region, id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("attestation-campaign", id));
  }

  /** The campaign, locked until the end of the transaction, or null. */
  Uni<AttestationCampaign> lock(String region, UUID id);

  /** Campaigns, newest first; a null state means any. */
  Uni<List<AttestationCampaign>> list(String region, CampaignState state, Cursor after, int limit);

  /** Campaigns with a rung to climb, of any region. */
  Uni<List<Due>> due(Instant now, int limit);

  /** Figures of a campaign. */
  Uni<List<Count>> counts(String region, UUID campaign);

  /** Stores a new campaign. */
  Uni<Void> add(AttestationCampaign campaign);

  /**
   * Asks about every live account of the circle of a campaign, all at once.
   *
   * @return how many
   */
  Uni<Integer> askAll(AttestationCampaign campaign, Instant now);

  /**
   * Records one rung for everybody who has not answered; who has it already keeps the first record.
   *
   * @return how many were reminded
   */
  Uni<Integer> remindAll(AttestationCampaign campaign, int rung, Instant now);

  /** Nothing of what is overdue will be suspended any more. */
  Uni<Void> spareAll(AttestationCampaign campaign);

  /** Writes what changed. */
  Uni<Void> flush();
}
