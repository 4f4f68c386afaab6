package id.tanggap.complaint.application.complaint.question;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.TellReporter;
import id.tanggap.complaint.application.complaint.timer.CaseTimers;
import id.tanggap.complaint.application.reply.Replies;
import id.tanggap.complaint.application.sla.ClockKeeper;
import id.tanggap.complaint.application.sla.RegionRules;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.complaint.domain.complaint.ComplaintEvent;
import id.tanggap.complaint.domain.complaint.ReporterSteps;
import id.tanggap.complaint.domain.complaint.question.Question;
import id.tanggap.complaint.domain.complaint.timer.TimerKind;
import id.tanggap.complaint.domain.reply.ReplyPurpose;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.time.ClockEvent;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * Follows a question as time goes by: was it delivered, is it time to remind, has the reporter been
 * silent for too long. Inside the transaction of the timer.
 */
@ApplicationScoped
public class PressReporter {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("id-ID"));

  private final CaseWork caseWork;
  private final TellReporter tellReporter;
  private final Questions questions;
  private final QuestionProgress progress;
  private final Replies replies;
  private final CaseTimers timers;
  private final ClockKeeper clocks;
  private final RegionRules rules;

  PressReporter(
      CaseWork caseWork,
      TellReporter tellReporter,
      Questions questions,
      QuestionProgress progress,
      Replies replies,
      CaseTimers timers,
      ClockKeeper clocks,
      RegionRules rules) {
    this.caseWork = caseWork;
    this.tellReporter = tellReporter;
    this.questions = questions;
    this.progress = progress;
    this.replies = replies;
    this.timers = timers;
    this.clocks = clocks;
    this.rules = rules;
  }

  /** Takes the next step with the question of a locked case. */
  public Uni<Void> handle(Complaint complaint, Instant now) {
    return questions
        .open(complaint.region(), complaint.id())
        .chain(
            question -> {
              if (question == null) {
                return Uni.createFrom().voidItem();
              }
              if (question.deliveredAt() == null) {
                return checkQuestion(question, now);
              }
              if (question.reminderId() == null) {
                return remind(complaint, question, now);
              }
              return question.remindedAt() == null ? checkReminder(question, now) : close(question);
            });
  }

  private Uni<Void> checkQuestion(Question question, Instant now) {
    return replies
        .byId(question.region(), question.replyId())
        .chain(
            reply ->
                switch (reply.state()) {
                  case FAILED -> takeBack(question);
                  case SENT -> progress.asked(question, reply.sentAt());
                  default -> later(question, now);
                });
  }

  private Uni<Void> takeBack(Question question) {
    return caseWork
        .step(
            question.region(),
            question.complaintId(),
            ComplaintEvent.QUESTION_FAILED,
            ReporterSteps::questionFailed)
        .chain(
            () ->
                clocks.tell(
                    question.region(),
                    question.complaintId(),
                    EnumSet.of(ClockKind.RESOLUTION, ClockKind.VERIFY, ClockKind.FOLLOW_UP),
                    ClockEvent.Type.RESUME,
                    question.askedAt(),
                    ComplaintEvent.QUESTION_FAILED.name()));
  }

  private Uni<Void> later(Question question, Instant now) {
    return timers.set(
        question.region(), question.complaintId(), TimerKind.QUESTION, now.plus(AskReporter.CHECK));
  }

  private Uni<Void> remind(Complaint complaint, Question question, Instant now) {
    return rules
        .office(complaint.region())
        .map(office -> words(question, office.calendar(), now))
        .chain(
            words ->
                tellReporter
                    .address(complaint)
                    .chain(
                        address ->
                            tellReporter.queue(
                                complaint, address, ReplyPurpose.REMINDER, words, Actor.SYSTEM)))
        .call(
            reminder -> {
              question.remind(reminder.id());
              return questions.keep(question).chain(() -> later(question, now));
            })
        .chain(tellReporter::deliver);
  }

  private static String words(Question question, WorkingCalendar calendar, Instant now) {
    Instant planned =
        calendar.workdays(question.deliveredAt(), Question.SILENT_WORKDAYS, List.of());
    Instant fair = calendar.workdays(now, Question.REMIND_BEFORE_WORKDAYS, List.of());
    Instant until = fair.isAfter(planned) ? fair : planned;
    return "Kami masih menunggu jawaban Anda atas pertanyaan kami. Bila belum ada jawaban sampai "
        + DAY.format(until.atZone(calendar.zone()))
        + ", laporan ini kami tutup; Anda tetap dapat membukanya kembali.";
  }

  private Uni<Void> checkReminder(Question question, Instant now) {
    return replies
        .byId(question.region(), question.reminderId())
        .chain(
            reply ->
                switch (reply.state()) {
                  // the tracker shows the question and its end, and the reporter has the code
                  case FAILED -> progress.reminded(question, now);
                  case SENT -> progress.reminded(question, reply.sentAt());
                  default -> later(question, now);
                });
  }

  private Uni<Void> close(Question question) {
    return caseWork
        .step(
            question.region(),
            question.complaintId(),
            ComplaintEvent.REPORTER_SILENT,
            (complaint, at) -> ReporterSteps.reporterSilent(complaint, question.silentAt(), at))
        .replaceWithVoid();
  }
}
