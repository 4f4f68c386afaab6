package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.question.Question;
import id.tanggap.complaint.domain.complaint.question.QuestionState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The questions of a case, oldest first. */
public record QuestionsResponse(List<Asked> items) {

  /** One question. */
  @Schema(name = "Question")
  public record Asked(
      UUID id,
      @Schema(description = "the response that carries its words") UUID responseId,
      @Schema(examples = "OPEN") QuestionState state,
      Instant askedAt,
      Instant deliveredAt,
      Instant remindedAt,
      @Schema(description = "from then on silence closes the case") Instant silentAt,
      Instant endedAt) {}

  static QuestionsResponse of(List<Question> questions) {
    return new QuestionsResponse(
        questions.stream()
            .map(
                question ->
                    new Asked(
                        question.id(),
                        question.replyId(),
                        question.state(),
                        question.askedAt(),
                        question.deliveredAt(),
                        question.remindedAt(),
                        question.silentAt(),
                        question.endedAt()))
            .toList());
  }
}
