package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.complaint.question.Questions;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.question.CaseMessage;
import id.tanggap.complaint.domain.complaint.question.Question;
import id.tanggap.complaint.domain.complaint.question.QuestionState;
import id.tanggap.complaint.domain.interaction.Interaction;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Questions to reporters, and what they said. */
@Singleton
class QuestionRepository extends RegionalRepository<Question, UUID> implements Questions {

  private static final int MOST_PER_CASE = 500;

  private final MessageRepository messages;

  QuestionRepository(MessageRepository messages) {
    super(Question.class);
    this.messages = messages;
  }

  @Override
  public Uni<Question> open(String region, UUID complaintId) {
    return one(
        region,
        "e.complaintId = :id and e.state = :open",
        Map.of("id", complaintId, "open", QuestionState.OPEN));
  }

  @Override
  public Uni<Question> ofReply(String region, UUID replyId) {
    return one(
        region,
        "e.complaintId = (select r.complaintId from Reply r where r.id = :id)"
            + " and (e.replyId = :id or e.reminderId = :id)",
        Map.of("id", replyId));
  }

  @Override
  public Uni<List<Question>> of(String region, UUID complaintId) {
    return list(
        region, "e.complaintId = :id", "e.askedAt, e.id", Map.of("id", complaintId), MOST_PER_CASE);
  }

  @Override
  public Uni<List<CaseMessage>> messages(String region, UUID complaintId) {
    return messages.of(region, complaintId);
  }

  @Override
  public Uni<CaseMessage> message(String region, UUID complaintId, UUID id) {
    return messages.one(
        region,
        "e.id = :id and e.complaintId = :complaint",
        Map.of("id", id, "complaint", complaintId));
  }

  @Override
  public Uni<List<UUID>> waitingFor(Interaction message) {
    // who else writes into the thread is not the reporter
    return sql(
        message.region(),
        """
        select c.id
          from interaction heard
          join interaction first on first.thread_id = heard.thread_id
                                and first.author_hash = heard.author_hash
          join complaint c on c.interaction_id = first.id and c.state = :waiting
         where heard.region = :region and heard.id = :id and c.region = :region
         order by c.id
        """,
        Map.of("id", message.id(), "waiting", ComplaintState.AWAITING_REPORTER.name()),
        UUID.class);
  }

  @Override
  public Uni<Question> keep(Question question) {
    return save(question);
  }

  @Override
  public Uni<CaseMessage> keep(CaseMessage message) {
    return messages.save(message);
  }

  /** What reporters said. */
  @Singleton
  static class MessageRepository extends RegionalRepository<CaseMessage, UUID> {

    MessageRepository() {
      super(CaseMessage.class);
    }

    Uni<List<CaseMessage>> of(String region, UUID complaintId) {
      return list(
          region, "e.complaintId = :id", "e.at, e.id", Map.of("id", complaintId), MOST_PER_CASE);
    }
  }
}
