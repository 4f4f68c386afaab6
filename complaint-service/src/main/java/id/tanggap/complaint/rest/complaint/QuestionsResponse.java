package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.question.Question;
import id.tanggap.complaint.domain.complaint.question.QuestionState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The questions of a case, oldest first. */
@Schema(description = "The questions of a case, oldest first")
public record QuestionsResponse(
    @Schema(description = "what was found, in the order of the list") List<Asked> items) {

  /** One question. */
  @Schema(description = "One question", name = "Question")
  public record Asked(
      @Schema(description = "the question") UUID id,
      @Schema(description = "the response that carries its words") UUID responseId,
      @Schema(description = "whether it was answered", examples = "OPEN") QuestionState state,
      @Schema(description = "when it was asked") Instant askedAt,
      @Schema(description = "when it reached the reporter; null until then") Instant deliveredAt,
      @Schema(description = "when the reporter was reminded; null until then") Instant remindedAt,
      @Schema(description = "from then on silence closes the case") Instant silentAt,
      @Schema(description = "when it was answered or ran out; null until then") Instant endedAt) {}

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
