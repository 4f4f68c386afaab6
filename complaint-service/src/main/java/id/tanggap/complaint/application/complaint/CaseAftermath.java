package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.application.complaint.assignment.Assignments;
import id.tanggap.complaint.application.complaint.external.OutsideParties;
import id.tanggap.complaint.application.complaint.question.Questions;
import id.tanggap.complaint.application.complaint.timer.CaseTimers;
import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.application.sla.RegionRules;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.assignment.Assignment;
import id.tanggap.complaint.domain.complaint.assignment.AssignmentRole;
import id.tanggap.complaint.domain.complaint.external.ExternalWait;
import id.tanggap.complaint.domain.complaint.question.QuestionState;
import id.tanggap.complaint.domain.complaint.timer.TimerKind;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.time.ClockEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What follows from a step of a case, whoever took it: timers of the state that was left are gone,
 * questions, waits, assignments and hand-overs end with it, undone steps give clocks back, others
 * are told. Always inside the caller's transaction.
 */
@ApplicationScoped
public class CaseAftermath {

  /** Working days in which a reporter can object to a resolution before the case closes. */
  private static final int CONFIRM_WORKDAYS = 10;

  private final CaseTimers timers;
  private final Assignments assignments;
  private final Questions questions;
  private final OutsideParties outside;
  private final ClockKeeper clocks;
  private final RegionRules rules;
  private final ComplaintEvents events;

  CaseAftermath(
      CaseTimers timers,
      Assignments assignments,
      Questions questions,
      OutsideParties outside,
      ClockKeeper clocks,
      RegionRules rules,
      ComplaintEvents events) {
    this.timers = timers;
    this.assignments = assignments;
    this.questions = questions;
    this.outside = outside;
    this.clocks = clocks;
    this.rules = rules;
    this.events = events;
  }

  /** The step that was taken. */
  record Taken(
      Complaint complaint, ComplaintState from, ComplaintEvent event, String reason, Instant at) {

    String region() {
      return complaint.region();
    }

    UUID id() {
      return complaint.id();
    }
  }

  /** Draws the consequences. */
  Uni<Void> of(Taken taken) {
    return timers(taken)
        .chain(() -> assignments(taken))
        .chain(() -> question(taken))
        .chain(() -> outside(taken))
        .chain(() -> clocks(taken))
        .chain(() -> told(taken));
  }

  private Uni<Void> timers(Taken taken) {
    ComplaintState to = taken.complaint().state();
    if (to == ComplaintState.DUPLICATE || taken.event() == ComplaintEvent.UNMERGE) {
      return timers.sleep(taken.region(), taken.id(), to == ComplaintState.DUPLICATE);
    }
    Uni<Void> left =
        to == taken.from()
            ? Uni.createFrom().voidItem()
            : timers.keepOnly(taken.region(), taken.id(), TimerKind.of(to).orElse(null));
    return taken.event() == ComplaintEvent.RESOLVE ? left.chain(() -> confirm(taken)) : left;
  }

  private Uni<Void> confirm(Taken taken) {
    return rules
        .office(taken.region())
        .chain(
            office ->
                timers.set(
                    taken.region(),
                    taken.id(),
                    TimerKind.CONFIRM,
                    office.calendar().workdays(taken.at(), CONFIRM_WORKDAYS, List.of())));
  }

  private Uni<Void> assignments(Taken taken) {
    return switch (taken.event()) {
      case ACCEPT, RETURN, RESOLVE, FORWARD, WITHDRAW ->
          assignments
              .open(taken.region(), taken.id())
              .onItem()
              .transformToMulti(found -> Multi.createFrom().iterable(found))
              .onItem()
              .transformToUniAndConcatenate(
                  assignment -> {
                    follow(assignment, taken);
                    return assignments.keep(assignment);
                  })
              .collect()
              .asList()
              .replaceWithVoid();
      case REOPEN -> again(taken);
      case VERIFY,
          ASK,
          REPORTER_REPLIED,
          REPORTER_SILENT,
          QUESTION_FAILED,
          REJECT,
          ASSIGN,
          ACCEPT_OVERDUE,
          WAIT_EXTERNAL,
          EXTERNAL_ANSWERED,
          REVIEW_DUE,
          RESPOND,
          CONFIRM,
          MARK_DUPLICATE,
          UNMERGE ->
          Uni.createFrom().voidItem();
    };
  }

  private static void follow(Assignment assignment, Taken taken) {
    boolean lead = assignment.role() == AssignmentRole.LEAD;
    if (lead && taken.event() == ComplaintEvent.ACCEPT) {
      assignment.accept(taken.at());
    } else if (lead && taken.event() == ComplaintEvent.RESOLVE) {
      assignment.done(null, taken.at());
    } else if (lead && taken.event() == ComplaintEvent.RETURN) {
      assignment.giveBack(taken.reason(), taken.at());
    } else if (taken.event() != ComplaintEvent.ACCEPT) {
      assignment.end(taken.at());
    }
  }

  private Uni<Void> again(Taken taken) {
    Complaint complaint = taken.complaint();
    if (complaint.unitId() == null) {
      return Uni.createFrom().voidItem();
    }
    Assignment lead =
        Assignment.offer(
            complaint.region(),
            complaint.id(),
            AssignmentRole.LEAD,
            new Assignment.To(complaint.unitId(), complaint.unitPath()),
            taken.reason(),
            Actor.SYSTEM.id(),
            taken.at());
    lead.accept(taken.at());
    return assignments.keep(lead).replaceWithVoid();
  }

  private Uni<Void> question(Taken taken) {
    boolean left =
        taken.from() == ComplaintState.AWAITING_REPORTER
            && taken.event() != ComplaintEvent.MARK_DUPLICATE;
    if (!left) {
      return Uni.createFrom().voidItem();
    }
    QuestionState how = QuestionState.UNANSWERED;
    if (taken.event() == ComplaintEvent.REPORTER_REPLIED) {
      how = QuestionState.ANSWERED;
    } else if (taken.event() == ComplaintEvent.QUESTION_FAILED) {
      how = QuestionState.NOT_DELIVERED;
    }
    QuestionState ended = how;
    return questions
        .open(taken.region(), taken.id())
        .onItem()
        .ifNotNull()
        .transformToUni(
            question -> {
              question.end(ended, taken.at());
              return questions.keep(question);
            })
        .replaceWithVoid();
  }

  private Uni<Void> outside(Taken taken) {
    if (taken.from() == ComplaintState.AWAITING_EXTERNAL
        && taken.event() != ComplaintEvent.MARK_DUPLICATE) {
      return outside
          .openWait(taken.region(), taken.id())
          .onItem()
          .ifNotNull()
          .transformToUni(wait -> outside.keep(ended(wait, taken)))
          .replaceWithVoid();
    }
    if (taken.from() == ComplaintState.FORWARDED) {
      return outside
          .openReference(taken.region(), taken.id())
          .onItem()
          .ifNotNull()
          .transformToUni(
              reference -> {
                reference.end(taken.reason(), taken.at());
                return outside.keep(reference);
              })
          .replaceWithVoid();
    }
    return Uni.createFrom().voidItem();
  }

  private static ExternalWait ended(ExternalWait wait, Taken taken) {
    if (taken.event() == ComplaintEvent.EXTERNAL_ANSWERED) {
      wait.end(ExternalWait.End.ANSWERED, taken.reason(), taken.at());
    } else if (taken.event() == ComplaintEvent.REVIEW_DUE) {
      wait.end(ExternalWait.End.REVIEW_DUE, null, taken.at());
    } else {
      wait.end(ExternalWait.End.CASE_ENDED, null, taken.at());
    }
    return wait;
  }

  // only what the undone step itself had ended
  private Uni<Void> clocks(Taken taken) {
    if (taken.event() == ComplaintEvent.UNMERGE) {
      return again(taken, ComplaintEvent.MARK_DUPLICATE, EnumSet.allOf(ClockKind.class));
    }
    if (taken.event() == ComplaintEvent.RETURN && taken.from() == ComplaintState.FORWARDED) {
      return again(taken, ComplaintEvent.FORWARD, EnumSet.of(ClockKind.RESOLUTION));
    }
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> again(Taken taken, ComplaintEvent undone, Set<ClockKind> kinds) {
    return clocks.tellThose(
        taken.region(),
        taken.id(),
        clock -> kinds.contains(clock.kind()) && clock.lastReason().equals(undone.name()),
        ClockEvent.Type.REOPEN,
        taken.at(),
        taken.event().name());
  }

  private Uni<Void> told(Taken taken) {
    ComplaintState to = taken.complaint().state();
    if (to.terminal() && to != taken.from()) {
      return events.closed(taken.complaint(), taken.at());
    }
    boolean back =
        taken.event() == ComplaintEvent.REOPEN || (taken.from().terminal() && to != taken.from());
    return back
        ? events.reopened(taken.complaint(), taken.event(), taken.at())
        : Uni.createFrom().voidItem();
  }
}
