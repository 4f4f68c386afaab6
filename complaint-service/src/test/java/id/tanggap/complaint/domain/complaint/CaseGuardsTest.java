package id.tanggap.complaint.domain.complaint;

import static id.tanggap.complaint.domain.complaint.Cases.NOW;
import static id.tanggap.complaint.domain.complaint.Cases.OPERATOR;
import static id.tanggap.complaint.domain.complaint.Cases.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.kit.domain.IllegalTransition;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;

/** The guards of each step, on the aggregate. */
class CaseGuardsTest {

  private static Complaint secret() {
    return Cases.received(Visibility.SECRET, ComplaintClass.COMPLAINT, "Pungli", "/SETDA/DINKES/");
  }

  @Test
  void silenceClosesOnlyAfterAReminderAndWhenTheTimeHasRunOut() {
    Complaint complaint = Cases.in(ComplaintState.AWAITING_REPORTER);
    assertThatThrownBy(() -> ReporterSteps.reporterSilent(complaint, null, NOW))
        .isInstanceOf(ReporterStillHasTime.class);
    assertThatThrownBy(() -> ReporterSteps.reporterSilent(complaint, NOW.plusSeconds(1), NOW))
        .isInstanceOf(ReporterStillHasTime.class);
    ReporterSteps.reporterSilent(complaint, NOW, NOW);
    assertThat(complaint.outcome()).isEqualTo(Outcome.REPORTER_SILENT);
  }

  @ParameterizedTest
  @NullAndEmptySource
  void whatNeedsAReasonIsRefusedWithoutOne(String reason) {
    assertThatThrownBy(() -> Cases.in(ComplaintState.ASSIGNED).giveBack(reason, UNIT, NOW))
        .isInstanceOf(ReasonMissing.class);
    assertThatThrownBy(
            () ->
                OutsideSteps.waitForOthers(Cases.in(ComplaintState.IN_PROGRESS), reason, UNIT, NOW))
        .isInstanceOf(ReasonMissing.class);
    assertThatThrownBy(
            () ->
                OutsideSteps.othersAnswered(
                    Cases.in(ComplaintState.AWAITING_EXTERNAL), reason, UNIT, NOW))
        .isInstanceOf(ReasonMissing.class);
    assertThatThrownBy(
            () ->
                OutsideSteps.forward(Cases.in(ComplaintState.TRIAGED), null, reason, OPERATOR, NOW))
        .isInstanceOf(ReasonMissing.class);
    assertThatThrownBy(() -> Cases.in(ComplaintState.DUPLICATE).unmerge(reason, OPERATOR, NOW))
        .isInstanceOf(ReasonMissing.class);
    assertThatThrownBy(() -> Cases.in(ComplaintState.RESOLVED).reopen(reason, true, OPERATOR, NOW))
        .isInstanceOf(ReasonMissing.class);
  }

  @Test
  void aHandOverEndsOutsideOurJurisdictionUntilItComesBack() {
    Complaint complaint = Cases.in(ComplaintState.FORWARDED);
    assertThat(complaint.outcome()).isEqualTo(Outcome.OUT_OF_JURISDICTION);
    complaint.giveBack("ternyata jalan kabupaten", OPERATOR, NOW);
    assertThat(complaint.outcome()).isNull();
    assertThat(complaint.bounceCount()).as("no unit of ours gave it back").isZero();
  }

  @Test
  void aSecretCaseIsNotHandedToTheUnitThatItReports() {
    Complaint complaint = Cases.in(ComplaintState.TRIAGED, secret());
    assertThatThrownBy(
            () ->
                OutsideSteps.forward(complaint, "/SETDA/DINKES/PKM-SLAWI/", "lain", OPERATOR, NOW))
        .isInstanceOf(ReportedUnitCannotHandle.class);
    Complaint underWay = Cases.in(ComplaintState.IN_PROGRESS, secret());
    assertThatThrownBy(() -> underWay.support("/SETDA/DINKES/", "bantu", OPERATOR, NOW))
        .isInstanceOf(ReportedUnitCannotHandle.class);
  }

  @Test
  void aCaseIsNeverMergedIntoItselfNorIntoADuplicateNorARejectedOne() {
    Complaint complaint = Cases.in(ComplaintState.TRIAGED);
    assertThatThrownBy(() -> complaint.markDuplicate(complaint, "x", OPERATOR, NOW))
        .isInstanceOf(MergeIntoItself.class);
    assertThatThrownBy(
            () -> complaint.markDuplicate(Cases.in(ComplaintState.DUPLICATE), "x", OPERATOR, NOW))
        .isInstanceOf(MergeIntoMerged.class);
    assertThatThrownBy(
            () -> complaint.markDuplicate(Cases.in(ComplaintState.REJECTED), "x", OPERATOR, NOW))
        .isInstanceOf(MergeIntoMerged.class);
  }

  @Test
  void noCircleOfMergedCasesCanComeAbout() {
    Complaint first = Cases.in(ComplaintState.TRIAGED);
    Complaint second = Cases.in(ComplaintState.TRIAGED);
    Complaint third = Cases.in(ComplaintState.TRIAGED);
    first.markDuplicate(second, "x", OPERATOR, NOW);
    second.markDuplicate(third, "x", OPERATOR, NOW);
    assertThatThrownBy(() -> third.markDuplicate(first, "x", OPERATOR, NOW))
        .isInstanceOf(MergeIntoMerged.class);
    assertThatThrownBy(() -> third.markDuplicate(second, "x", OPERATOR, NOW))
        .isInstanceOf(MergeIntoMerged.class);
  }

  @Test
  void aCaseIsMergedOnlyIntoOneThatShowsAsLittle() {
    for (Visibility own : Visibility.values()) {
      for (Visibility other : Visibility.values()) {
        Complaint child = Cases.received(own, ComplaintClass.COMPLAINT, "Lampu", null);
        Complaint parent = Cases.received(other, ComplaintClass.COMPLAINT, "Lampu", null);
        if (other.ordinal() < own.ordinal()) {
          assertThatThrownBy(() -> child.markDuplicate(parent, "x", OPERATOR, NOW))
              .as("%s into %s", own, other)
              .isInstanceOf(MergeLowersSecrecy.class);
        } else {
          child.markDuplicate(parent, "x", OPERATOR, NOW);
          assertThat(child.mergedInto()).isEqualTo(parent.id());
        }
      }
    }
  }

  @Test
  void aMergedCaseIsTakenOutWithinThirtyDaysToWhereItStood() {
    Instant last = NOW.plus(Duration.ofDays(30));
    Complaint late = Cases.in(ComplaintState.DUPLICATE);
    assertThatThrownBy(() -> late.unmerge("keliru", OPERATOR, last.plusSeconds(1)))
        .isInstanceOf(UnmergeTooLate.class);
    for (ComplaintState from : ComplaintState.values()) {
      if (from.open()) {
        Complaint complaint = Cases.in(from);
        Cases.happen(ComplaintEvent.MARK_DUPLICATE, complaint);
        complaint.unmerge("keliru", OPERATOR, last);
        assertThat(complaint.state()).isEqualTo(from);
        assertThat(complaint.mergedInto()).isNull();
        assertThat(complaint.outcome()).isNull();
      }
    }
  }

  @Test
  void aWhistleblowersReportStaysOnceAUnitKnewOfIt() {
    Complaint early = Cases.received(Visibility.SECRET, ComplaintClass.WHISTLEBLOWING, "K", null);
    early.withdraw(null, Actor.REPORTER, NOW);
    assertThat(early.outcome()).isEqualTo(Outcome.WITHDRAWN);
    Complaint assigned =
        Cases.in(
            ComplaintState.ASSIGNED,
            Cases.received(Visibility.SECRET, ComplaintClass.WHISTLEBLOWING, "K", null));
    assertThatThrownBy(() -> assigned.withdraw(null, Actor.REPORTER, NOW))
        .isInstanceOf(WhistleblowingStays.class);
    assigned.giveBack("bukan", UNIT, NOW);
    assertThatThrownBy(() -> assigned.withdraw(null, Actor.REPORTER, NOW))
        .as("given back, but known")
        .isInstanceOf(WhistleblowingStays.class);
  }

  @Test
  void nothingIsResolvedWhileASupportingUnitIsStillAtIt() {
    Complaint complaint = Cases.in(ComplaintState.IN_PROGRESS);
    complaint.support("/SETDA/DINKES/", "air", UNIT, NOW);
    complaint.support("/SETDA/DINKES/PKM-SLAWI/", "obat", UNIT, NOW);
    complaint.supportEnded("/SETDA/DINKES/", true, null, UNIT, NOW);
    assertThatThrownBy(() -> complaint.resolve(Outcome.FIXED, false, UNIT, NOW))
        .isInstanceOf(WorkNotDone.class);
    complaint.supportEnded("/SETDA/DINKES/PKM-SLAWI/", false, "bukan", UNIT, NOW);
    complaint.resolve(Outcome.FIXED, false, UNIT, NOW);
    assertThat(complaint.supportPaths()).isEqualTo("/SETDA/DINKES/");
  }

  @Test
  void supportIsAskedOnlyWhileAUnitHasTheCase() {
    for (ComplaintState state : ComplaintState.values()) {
      Complaint complaint = Cases.in(state);
      if (state.underWay()) {
        complaint.support("/SETDA/DINKES/", "air", UNIT, NOW);
      } else {
        assertThatThrownBy(() -> complaint.support("/SETDA/DINKES/", "air", UNIT, NOW))
            .as("%s", state)
            .isInstanceOf(IllegalTransition.class);
      }
    }
  }

  @Test
  void aSupportingUnitSeesTheCaseUntilItGivesItsPartBack() {
    Complaint complaint = Cases.in(ComplaintState.IN_PROGRESS);
    Caller health = new Caller(new Actor("d", "D"), "33.28", false, false, Set.of("DINKES"));
    assertThat(health.maySee(complaint)).isFalse();
    complaint.support("/SETDA/DINKES/", "air", UNIT, NOW);
    assertThat(health.maySee(complaint)).isTrue();
    assertThat(health.mayHandle(complaint)).as("only the lead handles the case").isFalse();
    complaint.supportEnded("/SETDA/DINKES/", false, "bukan", UNIT, NOW);
    assertThat(health.maySee(complaint)).isFalse();
  }

  @Test
  void lessIsShownByAnybodyAndMoreOnlyWithConsent() {
    Complaint complaint = Cases.received();
    complaint.show(Visibility.SECRET, new byte[] {3}, null, OPERATOR, NOW);
    assertThat(complaint.secret()).isTrue();
    assertThat(complaint.pinHash()).containsExactly(3);
    assertThatThrownBy(() -> complaint.show(Visibility.ANONYMOUS, null, " ", OPERATOR, NOW))
        .isInstanceOf(ConsentMissing.class);
    StatusEntry line = complaint.show(Visibility.ANONYMOUS, null, "lewat telepon", OPERATOR, NOW);
    assertThat(line.reason()).isEqualTo("SECRET -> ANONYMOUS: lewat telepon");
    complaint.show(Visibility.SECRET, new byte[] {4}, null, OPERATOR, NOW);
    assertThat(complaint.pinHash()).as("the PIN that its reporter knows").containsExactly(3);
  }

  @Test
  void aCaseBecomesSecretOnlyWhenTheReportedUnitIsNotAtWorkOnIt() {
    Complaint complaint =
        Cases.received(Visibility.PUBLIC, ComplaintClass.COMPLAINT, "Pungli", "/SETDA/DPUPR/");
    Cases.in(ComplaintState.ASSIGNED, complaint);
    assertThatThrownBy(() -> complaint.show(Visibility.SECRET, new byte[] {3}, null, OPERATOR, NOW))
        .isInstanceOf(ReportedUnitCannotHandle.class);
    complaint.giveBack("konflik kepentingan", UNIT, NOW);
    complaint.show(Visibility.SECRET, new byte[] {3}, null, OPERATOR, NOW);
    assertThat(complaint.secret()).isTrue();
  }

  @Test
  void aCaseClosedForSilenceIsReopenedWithinThirtyDaysOfItsClosing() {
    Complaint complaint = Cases.in(ComplaintState.AWAITING_REPORTER);
    ReporterSteps.reporterSilent(complaint, NOW, NOW);
    Instant late = NOW.plus(Duration.ofDays(30)).plusSeconds(1);
    assertThatThrownBy(() -> complaint.reopen("saya kembali", false, Actor.REPORTER, late))
        .isInstanceOf(ReopenLimit.class);
    complaint.reopen("saya kembali", false, Actor.REPORTER, late.minusSeconds(1));
    assertThat(complaint.state()).isEqualTo(ComplaintState.IN_PROGRESS);
  }

  @Test
  void onlyAnOpenCaseIsSplitAndOnlyAHandedOverOneHasNewsFromOutside() {
    for (ComplaintState state : ComplaintState.values()) {
      Complaint complaint = Cases.in(state);
      if (state.open()) {
        complaint.split("dua hal", OPERATOR, NOW);
      } else {
        assertThatThrownBy(() -> complaint.split("dua hal", OPERATOR, NOW))
            .isInstanceOf(IllegalTransition.class);
      }
      if (state == ComplaintState.FORWARDED) {
        OutsideSteps.partnerTold(complaint, "dikerjakan", OPERATOR, NOW);
      } else {
        assertThatThrownBy(() -> OutsideSteps.partnerTold(complaint, "dikerjakan", OPERATOR, NOW))
            .isInstanceOf(IllegalTransition.class);
      }
    }
  }
}
