package id.tanggap.complaint.application.complaint.question;

import id.tanggap.complaint.application.complaint.timer.CaseTimers;
import id.tanggap.complaint.application.sla.CalendarVersion;
import id.tanggap.complaint.application.sla.RegionRules;
import id.tanggap.complaint.domain.complaint.question.Question;
import id.tanggap.complaint.domain.complaint.timer.TimerKind;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.complaint.domain.reply.ReplyPurpose;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What the delivery of a question or of its reminder means. Inside the caller's transaction. */
@ApplicationScoped
public class QuestionProgress {

  private final Questions questions;
  private final CaseTimers timers;
  private final RegionRules rules;

  QuestionProgress(Questions questions, CaseTimers timers, RegionRules rules) {
    this.questions = questions;
    this.timers = timers;
    this.rules = rules;
  }

  /** A message reached the reporter; does nothing when it is neither. */
  public Uni<Void> delivered(Reply reply, Instant at) {
    if (reply.purpose() != ReplyPurpose.QUESTION && reply.purpose() != ReplyPurpose.REMINDER) {
      return Uni.createFrom().voidItem();
    }
    return questions
        .ofReply(reply.region(), reply.id())
        .chain(
            question -> {
              if (question == null || !question.open()) {
                return Uni.createFrom().voidItem();
              }
              return reply.purpose() == ReplyPurpose.QUESTION
                  ? asked(question, at)
                  : reminded(question, at);
            });
  }

  /** The question is with the reporter, whose time begins. */
  public Uni<Void> asked(Question question, Instant at) {
    question.delivered(at);
    int untilReminder = Question.SILENT_WORKDAYS - Question.REMIND_BEFORE_WORKDAYS;
    return calendar(question)
        .chain(
            calendar ->
                questions
                    .keep(question)
                    .chain(() -> set(question, calendar.workdays(at, untilReminder, List.of()))));
  }

  /** The reminder is with the reporter: now it is certain when silence counts. */
  public Uni<Void> reminded(Question question, Instant at) {
    return calendar(question)
        .chain(
            calendar -> {
              Instant planned =
                  calendar.workdays(question.deliveredAt(), Question.SILENT_WORKDAYS, List.of());
              Instant fair = calendar.workdays(at, Question.REMIND_BEFORE_WORKDAYS, List.of());
              Instant silent = fair.isAfter(planned) ? fair : planned;
              question.reminded(at, silent);
              return questions.keep(question).chain(() -> set(question, silent));
            });
  }

  private Uni<WorkingCalendar> calendar(Question question) {
    return rules.office(question.region()).map(CalendarVersion::calendar);
  }

  private Uni<Void> set(Question question, Instant due) {
    return timers.set(question.region(), question.complaintId(), TimerKind.QUESTION, due);
  }
}
