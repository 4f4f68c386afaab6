package id.tanggap.account.domain.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.account.domain.Actor;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AccountLifecycleTest {
  private static final Instant NOW = Instant.parse("2026-02-19T03:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 19);
  private static final Actor PIC = new Actor("p-1", "Admin Contoh");
  private static final Actor REVIEWER = new Actor("c-1", "Koordinator Contoh");

  private static OfficialAccount draft(String purpose) {
    return OfficialAccount.draft(
            "33.28",
            UrlTable.shipped().read(Platform.X, "@contoh"),
            new AccountProfile(Ids.next(), "Contoh", purpose),
            PIC,
            NOW)
        .account();
  }

  private static OfficialAccount approved() {
    OfficialAccount account = draft("Edukasi");
    account.submit(true, true, PIC, NOW);
    account.claim(REVIEWER, NOW);
    account.decide(ReviewDecision.APPROVE, null, false, REVIEWER, NOW);
    return account;
  }

  private static Activation activation(List<ControlLevel> recent, List<String> blockers) {
    return new Activation(ControlLevel.L2, 30, recent, blockers);
  }

  private static OfficialAccount active() {
    OfficialAccount account = approved();
    account.accept(
        ControlProof.witnessed(account, ProofMethod.WITNESSED, "BA-01", REVIEWER, NOW), NOW);
    account.activate(activation(List.of(ControlLevel.L2), List.of()), PIC, TODAY, NOW);
    return account;
  }

  @Test
  void aSubmissionNeedsPurposeUnitAndAdmin() {
    OfficialAccount account = draft(" ");
    assertThatThrownBy(() -> account.submit(false, false, PIC, NOW))
        .isInstanceOfSatisfying(
            SubmissionIncomplete.class,
            no ->
                assertThat(no.faults())
                    .extracting(Fault::code)
                    .containsExactly("purpose-missing", "owner-closed", "primary-admin-missing"));
    assertThat(account.status()).isEqualTo(AccountStatus.DRAFT);
    assertThat(account.submittedBy()).isNull();
  }

  @Test
  void anApprovalOfAContestedAddressIsADispute() {
    OfficialAccount account = draft("Edukasi");
    account.submit(true, true, PIC, NOW);
    account.claim(REVIEWER, NOW);
    account.decide(ReviewDecision.APPROVE, null, true, REVIEWER, NOW);
    assertThat(account.status()).isEqualTo(AccountStatus.DISPUTED);
    assertThat(account.status().holds()).isFalse();
    assertThatThrownBy(() -> account.keep("Saya", PIC, NOW))
        .isInstanceOf(ReviewerIsSubmitter.class);
    account.keep("Sejak 2019", REVIEWER, NOW);
    assertThat(account.status()).isEqualTo(AccountStatus.APPROVED);
  }

  @Test
  void aContestedAddressMayStillBeRejected() {
    OfficialAccount account = draft("Edukasi");
    account.submit(true, true, PIC, NOW);
    account.claim(REVIEWER, NOW);
    account.decide(ReviewDecision.REJECT, "Bukan unit ini", true, REVIEWER, NOW);
    assertThat(account.status()).isEqualTo(AccountStatus.REJECTED);
  }

  @Test
  void anActivationNeedsLevelFreshnessAndNoFindingInThisOrder() {
    OfficialAccount account = approved();
    List<ControlLevel> fresh = List.of(ControlLevel.L1, ControlLevel.L2);
    assertThatThrownBy(() -> account.activate(activation(fresh, List.of("A")), PIC, TODAY, NOW))
        .isInstanceOf(ControlTooWeak.class);
    account.accept(
        ControlProof.witnessed(account, ProofMethod.WITNESSED, "BA-01", REVIEWER, NOW), NOW);
    assertThatThrownBy(
            () ->
                account.activate(
                    activation(List.of(ControlLevel.L1), List.of("A")), PIC, TODAY, NOW))
        .isInstanceOf(ProofTooOld.class);
    assertThatThrownBy(() -> account.activate(activation(fresh, List.of("A")), PIC, TODAY, NOW))
        .isInstanceOf(ComplianceBlocked.class);
    assertThat(account.status()).isEqualTo(AccountStatus.APPROVED);
    account.activate(activation(fresh, List.of()), PIC, TODAY, NOW);
    assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(account.activeFrom()).isEqualTo(TODAY);
  }

  @Test
  void anAccountGoesToAnotherUnitOnlyWithTheAccessHandedOver() {
    OfficialAccount account = active();
    UUID unit = Ids.next();
    assertThatThrownBy(() -> account.transfer(unit, false, "060/1: Gabung", REVIEWER, NOW))
        .isInstanceOf(HandoverMissing.class);
    assertThat(account.unitId()).isNotEqualTo(unit);
    account.transfer(unit, true, "060/1: Gabung", REVIEWER, NOW);
    assertThat(account.unitId()).isEqualTo(unit);
    assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(account.controlLevel()).isEqualTo(ControlLevel.L2);
  }

  @Test
  void aDraftThatIsCorrectedLeavesNoFormerHandle() {
    OfficialAccount account = draft("Edukasi");
    Renamed renamed =
        account.rename(
            UrlTable.shipped().read(Platform.X, "@contoh2"), HandleSource.UNIT, REVIEWER, NOW);
    assertThat(renamed.former()).isNull();
    assertThat(renamed.again()).isNull();
    assertThat(account.handle()).isEqualTo("contoh2");
    assertThat(account.listing().source()).isEqualTo(HandleSource.REGISTERED);
  }

  @Test
  void anAddressWithAnotherIdOnThePlatformIsAnotherAccount() {
    OfficialAccount account = active();
    account.bind("1234567890", NOW);
    assertThatThrownBy(
            () ->
                account.rename(
                    UrlTable.shipped().read(Platform.X, "https://x.com/i/user/99"),
                    HandleSource.UNIT,
                    REVIEWER,
                    NOW))
        .isInstanceOf(PlatformIdFixed.class);
  }

  @Property
  void onlyAnApprovedAccountHoldsItsAddress(@ForAll AccountStatus status) {
    assertThat(!status.official() || status.holds()).isTrue();
    assertThat(!status.holds() || status.live()).isTrue();
    assertThat(status.holds())
        .isEqualTo(
            List.of("APPROVED", "ACTIVE", "SUSPENDED", "RETIREMENT_REQUESTED")
                .contains(status.name()));
  }
}
