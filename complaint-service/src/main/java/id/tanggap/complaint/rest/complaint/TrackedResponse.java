package id.tanggap.complaint.rest.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.Outcome;
import id.tanggap.complaint.rest.citizen.FeedbackBody;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a report stands, in plain words. */
public record TrackedResponse(
    @Schema(examples = "7Q2M-K9XD-41TZ-B0RW") String trackingCode,
    @Schema(examples = "IN_PROGRESS") ComplaintState status,
    @Schema(examples = "Ditindaklanjuti") String statusLabel,
    @Schema(examples = "Laporan Anda sedang dikerjakan.") String statusText,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "FIXED") Outcome outcome,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "Dinas Kesehatan") String unit,
    Instant receivedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "when the next thing that you wait for is due; absent after the end")
        Instant expectedAt,
    List<Step> history,
    List<Answer> answers,
    FeedbackBody feedback,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            examples = "41TZ-B0RW-7Q2M-K9XD",
            description = "the earlier report that this one was linked to")
        String relatedTrackingCode) {

  /** An answer that reached the citizen. */
  @Schema(name = "TrackedAnswer")
  public record Answer(
      @Schema(examples = "Terima kasih. Lubang sudah kami tambal.") String text, Instant at) {}

  /** One step of the case. */
  @Schema(name = "TrackedStep")
  public record Step(
      @Schema(examples = "ASSIGNED") ComplaintState status,
      @Schema(examples = "Didisposisikan") String statusLabel,
      Instant at,
      @Schema(examples = "Laporan Anda diteruskan kepada perangkat daerah yang berwenang.")
          String text) {}
}
