package id.tanggap.complaint.application.complaint.question;

import id.tanggap.complaint.domain.complaint.question.CaseMessage;
import id.tanggap.complaint.domain.complaint.question.Question;
import id.tanggap.complaint.domain.interaction.Interaction;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Store of questions to reporters and of what they said. */
public interface Questions {

  /** The question that a case waits for; null when it waits for none. */
  Uni<Question> open(String region, UUID complaintId);

  /** The question that a message carried, or reminded of; null when it was something else. */
  Uni<Question> ofReply(String region, UUID replyId);

  /** All questions of a case, oldest first. */
  Uni<List<Question>> of(String region, UUID complaintId);

  /** What the reporter of a case said, oldest first. */
  Uni<List<CaseMessage>> messages(String region, UUID complaintId);

  /** One of them; null when the case has no such message. */
  Uni<CaseMessage> message(String region, UUID complaintId, UUID id);

  /**
   * Cases that wait for their reporter and were reported in this thread by the author of a message.
   */
  Uni<List<UUID>> waitingFor(Interaction message);

  /** Writes a new or changed question. */
  Uni<Question> keep(Question question);

  /** Writes what the reporter said. */
  Uni<CaseMessage> keep(CaseMessage message);
}
