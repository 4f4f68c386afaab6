package id.tanggap.complaint.rest.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.Outcome;
import id.tanggap.complaint.rest.citizen.FeedbackBody;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a report stands, in plain words. */
@Schema(description = "Where a report stands, in plain words")
public record TrackedResponse(
    @Schema(
            description =
                "code by which the reporter follows the case without a token; it opens the public state to whoever has it",
            examples = "7Q2M-K9XD-41TZ-B0RW")
        String trackingCode,
    @Schema(description = "where the report stands", examples = "IN_PROGRESS")
        ComplaintState status,
    @Schema(
            description = "the status in plain words, in the language of the request",
            examples = "Ditindaklanjuti")
        String statusLabel,
    @Schema(
            description = "the same in a sentence for the reporter",
            examples = "Laporan Anda sedang dikerjakan.")
        String statusText,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "how it ended; absent while it is open", examples = "FIXED")
        Outcome outcome,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description = "name of the unit in charge; absent while there is none to name",
            examples = "Dinas Kesehatan")
        String unit,
    @Schema(description = "when the citizen spoke, from which the deadlines count")
        Instant receivedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "when the next thing that you wait for is due; absent after the end")
        Instant expectedAt,
    @Schema(description = "what happened so far, oldest first, without names") List<Step> history,
    @Schema(description = "answers that reached the citizen") List<Answer> answers,
    @Schema(description = "what the reporter is asked now; absent when nothing is")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Question question,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(examples = "PLN UP3 Tegal", description = "whom the unit waits for")
        String waitingFor,
    @Schema(description = "who outside has the report; absent when nobody has")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Forwarded forwarded,
    @Schema(description = "the report that this one repeats and follows; absent when none")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Followed follows,
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(
            examples = "[\"41TZ-B0RW-7Q2M-K9XD\"]",
            description =
                "codes of reports that belong to this one: split off, or an earlier one that its"
                    + " reporter named")
        List<String> related,
    @Schema(description = "ratings and objections that the reporter gave") FeedbackBody feedback,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            examples = "41TZ-B0RW-7Q2M-K9XD",
            deprecated = true,
            description = "the earlier report that its reporter named; stands in related as well")
        String relatedTrackingCode) {

  /** What the reporter is asked. */
  @Schema(description = "What the reporter is asked", name = "TrackedQuestion")
  public record Question(
      @Schema(
              description = "the question as it was put",
              examples = "Di RT berapa lampu yang mati?")
          String text,
      @Schema(description = "when it was asked") Instant askedAt,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(description = "silence closes the report then")
          Instant answerUntil) {}

  /** Who outside has the report. */
  @Schema(description = "Who outside has the report", name = "TrackedForwarded")
  public record Forwarded(
      @Schema(description = "name of the authority outside", examples = "Dinas Bina Marga Provinsi")
          String partner,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(
              description = "number of the case there; absent until it is known",
              examples = "BM-2026-0112")
          String number,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(
              description = "what the authority said last; absent when nothing",
              examples = "Dalam penanganan")
          String status,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(
              description = "what the authority answered; absent when nothing",
              examples = "Dijadwalkan pada triwulan pertama")
          String answer,
      @Schema(description = "since when it is there") Instant since) {}

  /** The report that this one repeats and that it follows. */
  @Schema(
      description = "The report that this one repeats and that it follows",
      name = "TrackedFollowed")
  public record Followed(
      @Schema(description = "where that report stands", examples = "IN_PROGRESS")
          ComplaintState status,
      @Schema(
              description = "the status in plain words, in the language of the request",
              examples = "Ditindaklanjuti")
          String statusLabel,
      @JsonInclude(JsonInclude.Include.NON_NULL)
          @Schema(description = "how it ended; absent while it is open", examples = "FIXED")
          Outcome outcome,
      @Schema(description = "answers to that report") List<Answer> answers) {}

  /** An answer that reached the citizen. */
  @Schema(description = "An answer that reached the citizen", name = "TrackedAnswer")
  public record Answer(
      @Schema(
              description = "the answer as the citizen gets it",
              examples = "Terima kasih. Lubang sudah kami tambal.")
          String text,
      @Schema(description = "when it was told") Instant at) {}

  /** One step of the case. */
  @Schema(description = "One step of the case", name = "TrackedStep")
  public record Step(
      @Schema(description = "where the report stood from then on", examples = "ASSIGNED")
          ComplaintState status,
      @Schema(
              description = "the status in plain words, in the language of the request",
              examples = "Didisposisikan")
          String statusLabel,
      @Schema(description = "when it happened") Instant at,
      @Schema(
              description = "the step in a sentence for the reporter",
              examples = "Laporan Anda diteruskan kepada perangkat daerah yang berwenang.")
          String text) {}
}
