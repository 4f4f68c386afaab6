package id.tanggap.account.application.handover;

import id.tanggap.account.domain.handover.Checklist;
import id.tanggap.account.domain.handover.Handover;
import id.tanggap.account.domain.handover.HandoverSide;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.domain.unit.Unit;

/**
 * A handover with everything around it.
 *
 * @param side which of the two people the reader is, null when neither
 */
public record HandoverView(
    Handover handover,
    Checklist checklist,
    OfficialAccount account,
    Unit unit,
    Person outgoing,
    Person incoming,
    HandoverSide side) {}
