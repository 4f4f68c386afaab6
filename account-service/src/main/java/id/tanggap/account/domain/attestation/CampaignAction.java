package id.tanggap.account.domain.attestation;

/** What happens to a campaign; see {@link CampaignState} for when it may. */
public enum CampaignAction {
  START,
  CLOSE,
  CANCEL
}
