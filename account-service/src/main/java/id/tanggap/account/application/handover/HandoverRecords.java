package id.tanggap.account.application.handover;

import id.tanggap.account.application.history.History;
import id.tanggap.account.domain.Actor;
import id.tanggap.account.domain.handover.Handover;
import id.tanggap.account.domain.history.SubjectType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the history keeps of handovers. */
final class HandoverRecords {
  private HandoverRecords() {}

  static History.Change change(
      Handover handover, String action, Map<String, Object> before, Actor actor, Instant now) {
    return change(handover, action, before, kept(handover), actor, now);
  }

  static History.Change change(
      Handover handover,
      String action,
      Map<String, Object> before,
      Map<String, Object> after,
      Actor actor,
      Instant now) {
    return new History.Change(
        handover.region(), SubjectType.HANDOVER, handover.id(), action, actor, now, before, after);
  }

  static Map<String, Object> kept(Handover handover) {
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("accountId", handover.accountId());
    kept.put("outgoingAppointmentId", handover.outgoingAppointmentId());
    kept.put("incomingAppointmentId", handover.incomingAppointmentId());
    kept.put("state", handover.state());
    kept.put("step", handover.step());
    kept.put("dueAt", handover.dueAt());
    kept.put("forceReason", handover.forceReason());
    kept.put("firstApprover", handover.firstApproverName());
    kept.put("secondApprover", handover.secondApproverName());
    kept.put("rotatedAt", handover.rotatedAt());
    kept.put("proofId", handover.proofId());
    kept.put("endReason", handover.endReason());
    return kept;
  }
}
