package id.tanggap.monitoring.rest;

import id.tanggap.monitoring.domain.activity.Answering;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answered within target, as a pair with its counts. */
@Schema(description = "Interactions that wanted an answer: the share with its counts")
record AnsweringResponse(
    @Schema(
            description = "Answered within target over judged; null when nothing can be judged",
            examples = "0.75")
        BigDecimal share,
    @Schema(description = "Answered within target", examples = "18") int numerator,
    @Schema(description = "Answered, or past the target", examples = "24") int denominator,
    @Schema(description = "Answered after the target", examples = "4") int late,
    @Schema(description = "Unanswered and past the target", examples = "2") int overdue,
    @Schema(description = "Unanswered and still inside the target: not judged", examples = "1")
        int stillInside,
    @Schema(description = "Hidden by us without an answer", examples = "0") int hidden) {

  static AnsweringResponse of(Answering answering) {
    return new AnsweringResponse(
        answering.share().value(),
        answering.withinTarget(),
        answering.judged(),
        answering.late(),
        answering.overdue(),
        answering.stillInside(),
        answering.hidden());
  }
}
