package id.tanggap.complaint.rest.quality;

import id.tanggap.complaint.domain.quality.QualityFlag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something worth a look. */
@Schema(description = "Something worth a look", name = "QualityFlag")
public record QualityFlagResponse(
    @Schema(description = "the flag") UUID id,
    @Schema(
            description = "what looks like answering and helps nobody",
            examples = "IDENTICAL_ANSWERS")
        QualityFlag.Kind kind,
    @Schema(description = "the unit that it counts against") UUID unitId,
    @Schema(description = "the case it belongs to") UUID complaintId,
    @Schema(description = "the answer it is about; null when it is about the case") UUID responseId,
    @Schema(examples = "cases=7", description = "a figure that belongs to it") String detail,
    @Schema(description = "when it was noticed") Instant raisedAt) {

  static QualityFlagResponse of(QualityFlag flag) {
    return new QualityFlagResponse(
        flag.id(),
        flag.kind(),
        flag.unitId(),
        flag.complaintId(),
        flag.replyId(),
        flag.detail(),
        flag.raisedAt());
  }

  /** A page of flags, as documented. */
  @Schema(description = "A page of flags", name = "QualityFlagPage")
  public record Page(
      @Schema(description = "what was found, in the order of the list")
          List<QualityFlagResponse> items,
      @Schema(description = "what cursor takes for the next page; null on the last one")
          String nextCursor) {}
}
