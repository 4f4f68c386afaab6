package id.tanggap.complaint.application.intake;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.complaint.ComplaintEvents;
import id.tanggap.complaint.application.complaint.RegisterComplaint;
import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.application.sla.RegionRules;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.Intake;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.complaint.domain.complaint.TrackingCode;
import id.tanggap.complaint.domain.privacy.Masking;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.time.ClockEvent;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A case of an old book, led by the same steps as any other to where the book left it. What the
 * book does not know the time of is dated at the end of the case, or now while it is open; a clock
 * whose end nobody wrote down is cancelled and not guessed.
 */
record OldCase(
    ImportedCase row,
    Complaint complaint,
    List<StatusEntry> history,
    List<SlaClock> clocks,
    Instant at) {

  private static final String FROM_A_BOOK = "Diambil dari buku lama";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final List<ClockKind> KINDS =
      List.of(ClockKind.FIRST_RESPONSE, ClockKind.VERIFY, ClockKind.RESOLUTION);

  static OldCase of(
      ImportedCase row,
      String region,
      Actor actor,
      Vault vault,
      RegionRules.Rules rules,
      Instant now) {
    Complaint complaint = Complaint.receive(intake(row, region, vault), actor);
    Instant at = row.endedAt() == null ? now : row.endedAt();
    List<StatusEntry> history = new ArrayList<>();
    history.add(complaint.firstEntry(actor));
    lead(complaint, row, actor, at, history);
    return new OldCase(row, complaint, history, clocks(complaint, row, rules, at), at);
  }

  /** What others learn of it. */
  ComplaintEvents.Past past() {
    boolean resolved =
        row.state() == ComplaintState.RESOLVED || row.state() == ComplaintState.CLOSED;
    return new ComplaintEvents.Past(complaint, resolved, at);
  }

  private static Intake intake(ImportedCase row, String region, Vault vault) {
    Map<String, String> original = new HashMap<>();
    original.put("title", row.row().optional("title").orElse(null));
    original.put("text", row.text());
    original.put("address", row.place().address());
    Map<String, String> reporter = row.reporter();
    return new Intake(
        region,
        TrackingCode.random(RANDOM),
        null,
        row.kind().complaintClass(),
        row.category(),
        row.kind().urgency(),
        row.kind().visibility(),
        row.kind().channel(),
        null,
        Masking.mask(original.get("title"), row.reporter().values()),
        Masking.mask(row.text(), row.reporter().values()),
        vault.sealFields(RegisterComplaint.ORIGINAL, original),
        reporter.isEmpty() ? null : vault.sealFields(RegisterComplaint.REPORTER, reporter),
        row.place().latitude(),
        row.place().longitude(),
        Masking.mask(row.place().address(), row.reporter().values()),
        null,
        null,
        row.receivedAt(),
        row.receivedAt());
  }

  private static void lead(
      Complaint complaint, ImportedCase row, Actor actor, Instant at, List<StatusEntry> history) {
    if (row.state() == ComplaintState.REJECTED) {
      history.add(complaint.reject(FROM_A_BOOK, row.outcome(), actor, at));
      return;
    }
    if (row.state() != ComplaintState.NEW) {
      history.add(complaint.verify(null, null, actor, at));
    }
    if (row.unit() == null) {
      return;
    }
    history.add(complaint.assign(row.unit().id(), row.unit().path(), true, true, actor, at));
    if (row.state() == ComplaintState.ASSIGNED) {
      return;
    }
    history.add(complaint.accept(actor, at));
    if (row.outcome() == null) {
      return;
    }
    history.add(complaint.answerSent(actor, at));
    history.add(complaint.resolve(row.outcome(), false, actor, at));
    if (row.state() == ComplaintState.CLOSED) {
      history.add(complaint.confirm(actor, at));
    }
  }

  private static List<SlaClock> clocks(
      Complaint complaint, ImportedCase row, RegionRules.Rules rules, Instant at) {
    ClockKeeper.Start start =
        new ClockKeeper.Start(
            complaint.region(),
            SlaClock.Subject.COMPLAINT,
            complaint.id(),
            row.kind().channel(),
            row.kind().complaintClass(),
            row.receivedAt());
    List<SlaClock> clocks = new ArrayList<>();
    for (ClockKind kind : KINDS) {
      ClockKeeper.fresh(kind, 1, start, rules)
          .ifPresent(
              clock -> {
                end(clock, row, rules, at);
                clocks.add(clock);
              });
    }
    return clocks;
  }

  private static void end(SlaClock clock, ImportedCase row, RegionRules.Rules rules, Instant at) {
    WorkingCalendar calendar =
        clock.calendarId() == null ? rules.roundTheClock() : rules.office().calendar();
    boolean rejected = row.state() == ComplaintState.REJECTED;
    boolean verified = row.state() != ComplaintState.NEW;
    if (rejected || verified && clock.kind() == ClockKind.VERIFY) {
      clock.tell(ClockEvent.Type.CANCEL, at, FROM_A_BOOK, calendar);
    } else if (row.endedAt() != null) {
      clock.tell(ClockEvent.Type.STOP, at, FROM_A_BOOK, calendar);
    }
  }
}
