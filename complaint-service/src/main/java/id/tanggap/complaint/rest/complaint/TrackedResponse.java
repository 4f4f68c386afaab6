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
    @JsonInclude(JsonInclude.Include.NON_NULL) Question question,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(examples = "PLN UP3 Tegal", description = "whom the unit waits for")
        String waitingFor,
    @JsonInclude(JsonInclude.Include.NON_NULL) Forwarded forwarded,
    @JsonInclude(JsonInclude.Include.NON_NULL) Followed follows,
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
            examples = "[\"41TZ-B0RW-7Q2M-K9XD\"]",
            description =
                "codes of reports that belong to this one: split off, or an earlier one that its"
                    + " reporter named")
        List<String> related,
    FeedbackBody feedback,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            examples = "41TZ-B0RW-7Q2M-K9XD",
            deprecated = true,
            description = "the earlier report that its reporter named; stands in related as well")
        String relatedTrackingCode) {

  /** What the reporter is asked. */
  @Schema(name = "TrackedQuestion")
  public record Question(
      @Schema(examples = "Di RT berapa lampu yang mati?") String text,
      Instant askedAt,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(description = "silence closes the report then")
          Instant answerUntil) {}

  /** Who outside has the report. */
  @Schema(name = "TrackedForwarded")
  public record Forwarded(
      @Schema(examples = "Dinas Bina Marga Provinsi") String partner,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "BM-2026-0112") String number,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "Dalam penanganan")
          String status,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(examples = "Dijadwalkan pada triwulan pertama")
          String answer,
      Instant since) {}

  /** The report that this one repeats and that it follows. */
  @Schema(name = "TrackedFollowed")
  public record Followed(
      @Schema(examples = "IN_PROGRESS") ComplaintState status,
      @Schema(examples = "Ditindaklanjuti") String statusLabel,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(examples = "FIXED") Outcome outcome,
      List<Answer> answers) {}

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
