package id.tanggap.complaint.application.sla;

import id.tanggap.complaint.domain.complaint.escalation.EscalationLadder;
import id.tanggap.complaint.domain.sla.SlaPolicy;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import java.time.ZoneId;

/** What ships with the product, with its sources: the office calendar and the first SLA policy. */
public interface ReferenceRules {

  /** Name of the office calendar. */
  String officeName();

  /** The office calendar in a zone. */
  WorkingCalendar office(ZoneId zone);

  /** The first policy, version 1. */
  SlaPolicy policy();

  /** The first ladder of escalations, version 1. */
  EscalationLadder ladder();
}
