package id.tanggap.account.domain.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.account.domain.Actor;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.IllegalTransition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OfficialAccountTest {
  private static final Instant NOW = Instant.parse("2026-02-19T03:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 19);
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final Actor COORDINATOR = new Actor("c-1", "Koordinator Contoh");
  private static final Actor OTHER = new Actor("c-2", "Koordinator Kedua");
  private static final Reinstatement SOUND = new Reinstatement("Akses pulih", "BA-07", true);

  private static Vouched vouched(LocalDate activeFrom) {
    return OfficialAccount.vouchedFor(
        "33.28",
        UrlTable.shipped().read(Platform.INSTAGRAM, "@dinkes.kabtegal"),
        new AccountProfile(Ids.next(), " Dinkes ", " "),
        activeFrom,
        WIB,
        " 555/012/2024 ",
        COORDINATOR,
        NOW);
  }

  @Test
  void aVouchedAccountIsActiveWithAWitnessedProofThatNamesTheCoordinator() {
    Vouched vouched = vouched(LocalDate.of(2019, 3, 1));
    OfficialAccount account = vouched.account();
    assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(account.controlLevel()).isEqualTo(ControlLevel.L1);
    assertThat(account.controlExpiresAt()).isEqualTo(NOW.plus(Duration.ofDays(180)));
    assertThat(account.credentialHealth()).isEqualTo(CredentialHealth.UNKNOWN);
    assertThat(account.main()).isFalse();
    assertThat(account.mandatory()).isTrue();
    assertThat(account.profile().displayName()).isEqualTo("Dinkes");
    assertThat(account.profile().purpose()).isNull();
    assertThat(vouched.proof().method()).isEqualTo(ProofMethod.WITNESSED_LIST);
    assertThat(vouched.proof().witnessName()).isEqualTo("Koordinator Contoh");
    assertThat(vouched.proof().evidence()).isEqualTo("555/012/2024");
    assertThat(vouched.change().since()).isEqualTo("2019-02-28T17:00:00Z");
  }

  @Test
  void withoutAFirstDayTheHistoryBeginsBeforeTheRecords() {
    assertThat(vouched(null).change().since()).isNull();
  }

  @Test
  void aSuspendedAccountNeedsAFreshWitnessAndRenewedAccess() {
    OfficialAccount account = vouched(null).account();
    StatusChange change = account.suspend("Diambil alih", COORDINATOR, NOW);
    assertThat(change.status()).isEqualTo(AccountStatus.SUSPENDED);
    assertThatThrownBy(
            () -> account.reinstate(new Reinstatement("Pulih", "BA-07", false), COORDINATOR, NOW))
        .isInstanceOf(AccessNotRenewed.class);
    assertThat(account.status()).isEqualTo(AccountStatus.SUSPENDED);

    Reinstated back = account.reinstate(SOUND, COORDINATOR, NOW);
    assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(account.controlLevel()).isEqualTo(ControlLevel.L2);
    assertThat(back.proof().method()).isEqualTo(ProofMethod.WITNESSED);
  }

  @Test
  void retirementTakesTwoPeople() {
    OfficialAccount account = vouched(null).account();
    account.retire(retirement("Unit dibubarkan", true, false), COORDINATOR, TODAY, NOW);
    assertThat(account.status()).isEqualTo(AccountStatus.RETIREMENT_REQUESTED);
    assertThat(account.status().official()).isTrue();
    assertThat(account.retiredOn()).isNull();
    assertThatThrownBy(
            () -> account.retire(retirement("Saya lagi", true, false), COORDINATOR, TODAY, NOW))
        .isInstanceOf(SecondPersonNeeded.class);
    assertThatThrownBy(
            () -> account.retire(retirement("Tanpa wewenang", false, false), OTHER, TODAY, NOW))
        .isInstanceOf(SecondPersonNeeded.class);
    account.retire(retirement("Disetujui", true, false), OTHER, TODAY, NOW);
    assertThat(account.status()).isEqualTo(AccountStatus.RETIRED);
    assertThat(account.retiredOn()).isEqualTo(TODAY);
  }

  @Test
  void aRetiredAccountStaysRetired() {
    OfficialAccount account = vouched(null).account();
    account.retire(retirement("Satu", true, false), COORDINATOR, TODAY, NOW);
    account.retire(retirement("Dua", true, false), OTHER, TODAY, NOW);
    assertThatThrownBy(() -> account.suspend("Lagi", COORDINATOR, NOW))
        .isInstanceOf(IllegalTransition.class);
    assertThatThrownBy(() -> account.retire(retirement("Lagi", true, false), OTHER, TODAY, NOW))
        .isInstanceOf(IllegalTransition.class);
  }

  @Test
  void controlFallsWhenItsProofExpiresAndTheStatusStays() {
    OfficialAccount account = vouched(null).account();
    Instant expiry = account.controlExpiresAt();
    assertThat(account.dropExpiredControl(expiry.minusSeconds(1))).isFalse();
    assertThat(account.dropExpiredControl(expiry)).isTrue();
    assertThat(account.controlLevel()).isEqualTo(ControlLevel.L0);
    assertThat(account.status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(account.dropExpiredControl(expiry.plusSeconds(1))).isFalse();
  }

  @Property
  void anActionIsEitherAllowedOrRefusedWithTheAllowedOnes(
      @ForAll AccountStatus status, @ForAll AccountAction action) {
    if (status.allowed().contains(action)) {
      assertThat(status.after(action)).isNotNull();
    } else {
      assertThatThrownBy(() -> status.after(action))
          .isInstanceOfSatisfying(
              IllegalTransition.class,
              no ->
                  assertThat(no.details())
                      .containsEntry("from", status.name())
                      .containsEntry("event", action.name())
                      .containsEntry(
                          "allowed", status.allowed().stream().map(Enum::name).toList()));
    }
  }

  @Test
  void nothingLeavesATerminalStatus() {
    Set<AccountStatus> terminal = EnumSet.noneOf(AccountStatus.class);
    for (AccountStatus status : AccountStatus.values()) {
      if (status.allowed().isEmpty()) {
        terminal.add(status);
      }
    }
    assertThat(terminal).containsExactlyInAnyOrder(AccountStatus.REJECTED, AccountStatus.RETIRED);
    assertThat(terminal).noneMatch(AccountStatus::live);
  }

  @Property
  void thePublicIsToldOfficialExactlyForOfficialStatuses(@ForAll AccountStatus status) {
    assertThat(VerifyStatus.of(status) == VerifyStatus.OFFICIAL).isEqualTo(status.official());
  }

  @Test
  void anAccountWithScheduledPublicationsMayBeGivenUpButNotRetired() {
    OfficialAccount account = vouched(null).account();
    account.retire(retirement("Satu", true, true), COORDINATOR, TODAY, NOW);
    assertThatThrownBy(() -> account.retire(retirement("Dua", true, true), OTHER, TODAY, NOW))
        .isInstanceOf(PublicationsScheduled.class);
    assertThat(account.status()).isEqualTo(AccountStatus.RETIREMENT_REQUESTED);
    account.retire(retirement("Dua", true, false), OTHER, TODAY, NOW);
    assertThat(account.status()).isEqualTo(AccountStatus.RETIRED);
  }

  private static Retirement retirement(String reason, boolean decides, boolean scheduled) {
    ArchiveStatement waived = new ArchiveStatement(null, null, null, "Kosong");
    return new Retirement(
        reason, null, decides ? waived : ArchiveStatement.none(), decides, scheduled);
  }

  @Test
  void whatWasSaidOfTheArchiveStaysUnlessSomebodySaysOtherwise() {
    OfficialAccount account = vouched(null).account();
    ArchiveStatement kept = new ArchiveStatement(" Berkas 7 ", TODAY, "Siti Contoh", null);
    account.retire(new Retirement("Satu", null, kept, false, false), COORDINATOR, TODAY, NOW);
    account.retire(
        new Retirement("Dua", null, ArchiveStatement.none(), true, false), OTHER, TODAY, NOW);
    assertThat(account.archive().location()).isEqualTo("Berkas 7");
    assertThat(account.archive().exportedOn()).isEqualTo(TODAY);
    assertThat(account.archive().statedBy()).isEqualTo(COORDINATOR.name());
  }

  @Test
  void anAccountIsNotRetiredBeforeAnybodySaidWhatIsKept() {
    OfficialAccount account = vouched(null).account();
    account.retire(Retirement.asked("Satu"), COORDINATOR, TODAY, NOW);
    Retirement silent = new Retirement("Dua", null, ArchiveStatement.none(), true, false);
    assertThatThrownBy(() -> account.retire(silent, OTHER, TODAY, NOW))
        .isInstanceOf(ArchiveMissing.class);
    assertThat(account.status()).isEqualTo(AccountStatus.RETIREMENT_REQUESTED);
    assertThat(account.retiredOn()).isNull();
  }

  @Test
  void theEarliestMarkStaysAndGoesWithTheAccount() {
    OfficialAccount account = vouched(null).account();
    assertThat(account.markAttestationOverdue(TODAY, NOW)).isTrue();
    assertThat(account.markAttestationOverdue(TODAY.plusDays(1), NOW)).isFalse();
    assertThat(account.markAttestationOverdue(TODAY.minusDays(1), NOW)).isTrue();
    assertThat(account.attestationOverdueSince()).isEqualTo(TODAY.minusDays(1));
    account.retire(retirement("Satu", true, false), COORDINATOR, TODAY, NOW);
    assertThat(account.attestationOverdueSince()).isNotNull();
    account.retire(retirement("Dua", true, false), OTHER, TODAY, NOW);
    assertThat(account.attestationOverdueSince()).isNull();
    assertThat(account.clearAttestationOverdue(NOW)).isFalse();
  }
}
