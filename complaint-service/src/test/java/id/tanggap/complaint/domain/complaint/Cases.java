package id.tanggap.complaint.domain.complaint;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Cases in each state, brought there by the steps that lead there. */
final class Cases {

  static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
  static final Actor OPERATOR = new Actor("operator-1", "Contoh Operator");
  static final Actor UNIT = new Actor("pic-1", "Contoh Petugas");

  private Cases() {}

  static Complaint received(
      Visibility visibility, ComplaintClass as, String category, String reportedPath) {
    return Complaint.receive(
        new Intake(
            "33.28",
            TrackingCode.random(new SecureRandom()),
            visibility == Visibility.SECRET ? new byte[] {7} : null,
            as,
            category,
            Urgency.NORMAL,
            visibility,
            IntakeChannel.PUBLIC_FORM,
            null,
            null,
            "Lampu mati",
            new byte[] {1},
            null,
            null,
            null,
            null,
            reportedPath == null ? null : UUID.randomUUID(),
            reportedPath,
            NOW,
            NOW),
        OPERATOR);
  }

  static Complaint received() {
    return received(Visibility.PUBLIC, ComplaintClass.COMPLAINT, "Lampu", null);
  }

  static Complaint in(ComplaintState state) {
    return in(state, received());
  }

  /** Takes a fresh case to a state. */
  static Complaint in(ComplaintState state, Complaint fresh) {
    switch (state) {
      case NEW -> {
        return fresh;
      }
      case TRIAGED -> fresh.verify(null, null, OPERATOR, NOW);
      case AWAITING_REPORTER -> ReporterSteps.ask(in(ComplaintState.TRIAGED, fresh), OPERATOR, NOW);
      case ASSIGNED ->
          in(ComplaintState.TRIAGED, fresh)
              .assign(UUID.randomUUID(), "/SETDA/DPUPR/", true, true, OPERATOR, NOW);
      case IN_PROGRESS -> {
        in(ComplaintState.ASSIGNED, fresh).accept(UNIT, NOW);
        fresh.answerSent(Actor.SYSTEM, NOW);
      }
      case AWAITING_EXTERNAL ->
          OutsideSteps.waitForOthers(
              in(ComplaintState.IN_PROGRESS, fresh), "PLN: padam", UNIT, NOW);
      case RESOLVED ->
          in(ComplaintState.IN_PROGRESS, fresh).resolve(Outcome.FIXED, false, UNIT, NOW);
      case CLOSED -> in(ComplaintState.RESOLVED, fresh).confirm(Actor.REPORTER, NOW);
      case REJECTED -> fresh.reject("iklan", Outcome.SPAM, OPERATOR, NOW);
      case DUPLICATE ->
          in(ComplaintState.TRIAGED, fresh)
              .markDuplicate(
                  received(Visibility.SECRET, ComplaintClass.COMPLAINT, "Lampu", null),
                  "sama",
                  OPERATOR,
                  NOW);
      case FORWARDED ->
          OutsideSteps.forward(
              in(ComplaintState.TRIAGED, fresh), null, "jalan provinsi", OPERATOR, NOW);
    }
    return fresh;
  }

  /** Lets an event happen, with everything that its guard wants. */
  static StatusEntry happen(ComplaintEvent event, Complaint to) {
    return switch (event) {
      case VERIFY -> to.verify(null, null, OPERATOR, NOW);
      case ASK -> ReporterSteps.ask(to, OPERATOR, NOW);
      case REPORTER_REPLIED -> ReporterSteps.reporterReplied(to, Actor.REPORTER, NOW);
      case REPORTER_SILENT -> ReporterSteps.reporterSilent(to, NOW, NOW);
      case QUESTION_FAILED -> ReporterSteps.questionFailed(to, NOW);
      case REJECT -> to.reject("iklan", Outcome.SPAM, OPERATOR, NOW);
      case ASSIGN -> to.assign(UUID.randomUUID(), "/SETDA/DPUPR/", true, true, OPERATOR, NOW);
      case ACCEPT -> to.accept(UNIT, NOW);
      case RETURN -> to.giveBack("bukan kewenangan", UNIT, NOW);
      case ACCEPT_OVERDUE -> to.acceptOverdue("L1", NOW);
      case WAIT_EXTERNAL -> OutsideSteps.waitForOthers(to, "PLN: padam", UNIT, NOW);
      case EXTERNAL_ANSWERED -> OutsideSteps.othersAnswered(to, "sudah padam", UNIT, NOW);
      case REVIEW_DUE -> OutsideSteps.reviewDue(to, "PLN", NOW);
      case FORWARD -> OutsideSteps.forward(to, null, "jalan provinsi", OPERATOR, NOW);
      case RESPOND -> to.respond(UNIT, NOW);
      case RESOLVE -> to.resolve(Outcome.FIXED, false, UNIT, NOW);
      case CONFIRM -> to.confirm(Actor.REPORTER, NOW);
      case REOPEN -> to.reopen("belum", true, OPERATOR, NOW);
      case MARK_DUPLICATE ->
          to.markDuplicate(
              received(Visibility.SECRET, ComplaintClass.COMPLAINT, "Lampu", null),
              "sama",
              OPERATOR,
              NOW);
      case UNMERGE -> to.unmerge("keliru", OPERATOR, NOW);
      case WITHDRAW -> to.withdraw("sudah beres", Actor.REPORTER, NOW);
    };
  }
}
