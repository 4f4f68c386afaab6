package id.tanggap.account.application.attestation;

import id.tanggap.account.application.RegistryEvents;
import id.tanggap.account.application.history.History;
import id.tanggap.account.application.official.OfficialAccounts;
import id.tanggap.account.application.region.Regions;
import id.tanggap.account.application.unit.Units;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.attestation.Attestation;
import id.tanggap.account.domain.attestation.AttestationCampaign;
import id.tanggap.account.domain.attestation.AttestationState;
import id.tanggap.account.domain.history.SubjectType;
import id.tanggap.account.domain.official.AccountFacts;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.StatusChange;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What happens to an attestation because nobody answered: the account is marked after the due day,
 * and suspended after the grace where the campaign says so.
 */
@ApplicationScoped
public class PassDeadlines {
  // two are enough to know whether there are more
  private static final int BATCH = 2;

  private final Attestations attestations;
  private final Campaigns campaigns;
  private final OfficialAccounts accounts;
  private final Units units;
  private final Regions regions;
  private final History history;
  private final RegistryEvents events;
  private final Clock clock;

  PassDeadlines(
      Attestations attestations,
      Campaigns campaigns,
      OfficialAccounts accounts,
      Units units,
      Regions regions,
      History history,
      RegistryEvents events,
      Clock clock) {
    this.attestations = attestations;
    this.campaigns = campaigns;
    this.accounts = accounts;
    this.units = units;
    this.regions = regions;
    this.history = history;
    this.events = events;
    this.clock = clock;
  }

  /** What a step of time leaves to be written. */
  private record Step(
      Attestation attestation,
      OfficialAccount account,
      Map<String, Object> before,
      Map<String, Object> accountBefore) {}

  /**
   * Takes one attestation whose day has come, if there is one, and only that: one account per
   * transaction. Two replicas may take the same: the lock on it makes the second find nothing left
   * to do.
   *
   * @return whether there may be more
   */
  @WithTransaction
  public Uni<Boolean> handle() {
    Instant now = clock.instant();
    return attestations
        .due(now, BATCH)
        .flatMap(
            due ->
                due.isEmpty()
                    ? Uni.createFrom().item(false)
                    : pass(due.get(0), now).replaceWith(due.size() > 1));
  }

  private Uni<Void> pass(Attestations.Due due, Instant now) {
    return regions
        .required(due.region())
        .map(region -> region.dayOf(now))
        .flatMap(
            today ->
                attestations
                    .lock(due.region(), due.attestationId())
                    .flatMap(
                        attestation ->
                            attestation == null || !attestation.stepsOn(today)
                                ? Uni.createFrom().voidItem()
                                : pass(attestation, now)));
  }

  private Uni<Void> pass(Attestation attestation, Instant now) {
    String region = attestation.region();
    return campaigns
        .required(region, attestation.campaignId())
        .flatMap(
            campaign ->
                accounts
                    .lock(region, attestation.accountId())
                    .flatMap(account -> pass(attestation, campaign, account, now)));
  }

  private Uni<Void> pass(
      Attestation attestation, AttestationCampaign campaign, OfficialAccount account, Instant now) {
    Step step = new Step(attestation, account, attestation.facts(), AccountFacts.of(account));
    if (!account.status().live()) {
      attestation.release();
      return write(step, List.of(), "ATTESTATION_RELEASED", now);
    }
    if (attestation.state() == AttestationState.OPEN) {
      attestation.miss(campaign);
      account.markAttestationOverdue(attestation.overdueSince(), now);
      return write(step, List.of(), "ATTESTATION_OVERDUE", now);
    }
    // the suspension of an account whose retirement is asked for would end what was asked
    if (account.status() != AccountStatus.ACTIVE) {
      attestation.spare();
      return write(step, List.of(), "ATTESTATION_SPARED", now);
    }
    StatusChange change = account.suspend(reason(campaign), Actor.SYSTEM, now);
    attestation.suspend();
    return write(step, List.of(change), "ACCOUNT_SUSPENDED_UNATTESTED", now);
  }

  private static String reason(AttestationCampaign campaign) {
    LocalDate last = campaign.lastDay();
    return "Tidak ada pernyataan dari unit sampai " + last + " (" + campaign.name() + ")";
  }

  private Uni<Void> write(Step step, List<StatusChange> changes, String action, Instant now) {
    OfficialAccount account = step.account();
    boolean changed = !AccountFacts.of(account).equals(step.accountBefore());
    History.Change ofAttestation =
        new History.Change(
            account.region(),
            SubjectType.ATTESTATION,
            step.attestation().id(),
            action,
            Actor.SYSTEM,
            now,
            step.before(),
            step.attestation().facts());
    History.Change ofAccount =
        new History.Change(
            account.region(),
            SubjectType.ACCOUNT,
            account.id(),
            action,
            Actor.SYSTEM,
            now,
            step.accountBefore(),
            AccountFacts.of(account));
    return accounts
        .note(changes)
        .flatMap(done -> attestations.flush())
        .flatMap(done -> units.required(account.region(), account.unitId()))
        .call(
            owner ->
                history.record(
                    changed ? List.of(ofAttestation, ofAccount) : List.of(ofAttestation)))
        .flatMap(
            owner ->
                changed
                    ? events.accounts(List.of(new RegistryEvents.Owned(account, owner)), now)
                    : Uni.createFrom().voidItem());
  }
}
