package id.tanggap.complaint.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.kit.domain.IllegalTransition;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComplaintTest {

  private static final Instant NOW = Instant.parse("2026-03-13T02:00:00Z");
  private static final Actor OPERATOR = new Actor("operator-1", "Operator");
  private static final Actor COORDINATOR = new Actor("koordinator-1", "Koordinator");

  private final UUID unit = UUID.randomUUID();

  private static Complaint received(Visibility visibility, String category) {
    return Complaint.receive(
        new Intake(
            "33.28",
            TrackingCode.random(new SecureRandom()),
            null,
            ComplaintClass.COMPLAINT,
            category,
            Urgency.NORMAL,
            visibility,
            IntakeChannel.CALL_CENTRE,
            null,
            null,
            "Obat habis",
            new byte[] {1},
            null,
            null,
            null,
            null,
            UUID.randomUUID(),
            "/SETDA/DINKES/",
            NOW,
            NOW),
        OPERATOR);
  }

  private Complaint inProgress() {
    Complaint complaint = received(Visibility.PUBLIC, "Obat");
    complaint.verify(null, null, OPERATOR, NOW);
    complaint.assign(unit, "/SETDA/DPUPR/", true, false, OPERATOR, NOW);
    complaint.accept(OPERATOR, NOW);
    return complaint;
  }

  @Test
  void isVerifiedOnlyWithACategory() {
    Complaint complaint = received(Visibility.PUBLIC, null);
    assertThatThrownBy(() -> complaint.verify(null, null, OPERATOR, NOW))
        .isInstanceOf(CategoryMissing.class);
    complaint.verify(ComplaintClass.ASPIRATION, "Obat", OPERATOR, NOW);
    assertThat(complaint.state()).isEqualTo(ComplaintState.TRIAGED);
    assertThat(complaint.report().complaintClass()).isEqualTo(ComplaintClass.ASPIRATION);
  }

  @Test
  void aSecretCaseIsRejectedByTwoPeople() {
    Complaint complaint = received(Visibility.SECRET, null);
    complaint.reject("iklan", Outcome.SPAM, OPERATOR, NOW);
    complaint.reject("iklan", Outcome.SPAM, OPERATOR, NOW);
    assertThat(complaint.state()).isEqualTo(ComplaintState.NEW);
    complaint.reject("iklan", Outcome.SPAM, COORDINATOR, NOW);
    assertThat(complaint.state()).isEqualTo(ComplaintState.REJECTED);
  }

  @Test
  void aSecretCaseNeverGoesToTheReportedUnitNorBelowIt() {
    Complaint complaint = received(Visibility.SECRET, "Pungli");
    complaint.verify(null, null, OPERATOR, NOW);
    for (String path : List.of("/SETDA/DINKES/", "/SETDA/DINKES/PKM-SLAWI/")) {
      assertThatThrownBy(() -> complaint.assign(unit, path, true, true, COORDINATOR, NOW))
          .isInstanceOf(ReportedUnitCannotHandle.class);
    }
    complaint.assign(unit, "/INSPEKTORAT/", true, true, COORDINATOR, NOW);
    assertThat(complaint.state()).isEqualTo(ComplaintState.ASSIGNED);
  }

  @Test
  void afterTwoReturnsOnlyTheCoordinatorAssigns() {
    Complaint complaint = received(Visibility.PUBLIC, "Obat");
    complaint.verify(null, null, OPERATOR, NOW);
    for (int i = 0; i < 2; i++) {
      complaint.assign(unit, "/SETDA/DPUPR/", true, false, OPERATOR, NOW);
      complaint.giveBack("bukan kewenangan", OPERATOR, NOW);
    }
    assertThat(complaint.unitId()).isNull();
    assertThatThrownBy(() -> complaint.assign(unit, "/X/", true, false, OPERATOR, NOW))
        .isInstanceOf(TooManyReturns.class);
    complaint.assign(unit, "/X/", true, true, COORDINATOR, NOW);
  }

  @Test
  void nothingIsResolvedBeforeAnAnswerArrived() {
    Complaint complaint = inProgress();
    complaint.respond(OPERATOR, NOW);
    assertThatThrownBy(() -> complaint.resolve(Outcome.FIXED, false, OPERATOR, NOW))
        .isInstanceOf(NoAnswerSent.class);
    complaint.answerSent(Actor.SYSTEM, NOW);
    assertThatThrownBy(() -> complaint.resolve(Outcome.SPAM, false, OPERATOR, NOW))
        .isInstanceOf(OutcomeNotForUnit.class);
    complaint.resolve(Outcome.FIXED, false, OPERATOR, NOW);
    assertThat(complaint.outcome()).isEqualTo(Outcome.FIXED);
  }

  @Test
  void isReopenedAtMostThreeTimesAndByAnOperatorWithinThirtyDays() {
    Complaint complaint = inProgress();
    for (int i = 0; i < 3; i++) {
      complaint.answerSent(Actor.SYSTEM, NOW);
      complaint.resolve(Outcome.FIXED, false, OPERATOR, NOW);
      Instant late = NOW.plus(Duration.ofDays(31));
      assertThatThrownBy(() -> complaint.reopen("belum", false, OPERATOR, late))
          .isInstanceOf(ReopenLimit.class);
      complaint.reopen("belum selesai", true, COORDINATOR, late);
    }
    assertThatThrownBy(() -> complaint.resolve(Outcome.FIXED, false, OPERATOR, NOW))
        .isInstanceOf(NoAnswerSent.class);
    complaint.answerSent(Actor.SYSTEM, NOW);
    complaint.resolve(Outcome.FIXED, false, OPERATOR, NOW);
    assertThatThrownBy(() -> complaint.reopen("belum", true, COORDINATOR, NOW))
        .isInstanceOf(ReopenLimit.class);
  }

  @Test
  void anInactiveUnitGetsNothing() {
    Complaint complaint = received(Visibility.PUBLIC, "Obat");
    complaint.verify(null, null, OPERATOR, NOW);
    assertThatThrownBy(() -> complaint.assign(unit, "/X/", false, true, COORDINATOR, NOW))
        .isInstanceOf(UnitInactive.class);
  }

  @Test
  void anIllegalStepIsRefusedBeforeItsGuard() {
    assertThatThrownBy(
            () -> received(Visibility.PUBLIC, null).resolve(Outcome.SPAM, false, OPERATOR, NOW))
        .isInstanceOf(IllegalTransition.class);
  }

  @Test
  void everyLineOfTheHistoryIsBoundToTheOneBefore() {
    Complaint complaint = received(Visibility.PUBLIC, "Obat");
    List<StatusEntry> lines = new ArrayList<>();
    lines.add(complaint.firstEntry(OPERATOR));
    lines.add(complaint.verify(null, null, OPERATOR, NOW.plusNanos(123)));
    lines.add(complaint.assign(unit, "/X/", true, true, COORDINATOR, NOW));
    String before = StatusEntry.GENESIS;
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i).sequence()).isEqualTo(i + 1);
      assertThat(lines.get(i).prevHash()).isEqualTo(before);
      assertThat(lines.get(i).computeHash()).isEqualTo(lines.get(i).hash());
      before = lines.get(i).hash();
    }
    assertThat(complaint.logHash()).isEqualTo(before);
  }

  @Test
  void theReportedUnitMayNotKnowOfASecretCase() {
    Complaint complaint = received(Visibility.SECRET, "Pungli");
    Caller clinicHead = new Caller(new Actor("k", "K"), "33.28", true, true, Set.of("DINKES"));
    assertThat(clinicHead.maySee(complaint)).isFalse();
    assertThat(new Caller(COORDINATOR, "33.28", true, true, Set.of()).maySee(complaint)).isTrue();
    assertThat(new Caller(OPERATOR, "33.28", false, true, Set.of()).maySee(complaint)).isTrue();
    Caller leader = new Caller(new Actor("b", "B"), "33.28", false, true, Set.of());
    assertThat(leader.maySee(complaint)).isFalse();
  }

  @Test
  void trackingCodesForgiveTypingAndNeverRepeat() {
    TrackingCode code = TrackingCode.random(new SecureRandom());
    String typed = code.value().toLowerCase(Locale.ROOT).replace("-", " ");
    assertThat(TrackingCode.read(typed)).contains(code);
    assertThat(TrackingCode.read("oIl0-0000-0000-0000"))
        .contains(new TrackingCode("0110-0000-0000-0000"));
    assertThat(TrackingCode.read("7Q2M")).isEmpty();
    assertThat(TrackingCode.read("7Q2M-K9XD-41TZ-B0RU")).isEmpty();
    Set<TrackingCode> codes = new HashSet<>();
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < 20_000; i++) {
      codes.add(TrackingCode.random(random));
    }
    assertThat(codes).hasSize(20_000);
  }
}
