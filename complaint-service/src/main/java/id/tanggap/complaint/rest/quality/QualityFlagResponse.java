package id.tanggap.complaint.rest.quality;

import id.tanggap.complaint.domain.quality.QualityFlag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something worth a look. */
@Schema(name = "QualityFlag")
public record QualityFlagResponse(
    UUID id,
    @Schema(examples = "IDENTICAL_ANSWERS") QualityFlag.Kind kind,
    @Schema(description = "the unit that it counts against") UUID unitId,
    UUID complaintId,
    UUID responseId,
    @Schema(examples = "cases=7", description = "a figure that belongs to it") String detail,
    Instant raisedAt) {

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
  @Schema(name = "QualityFlagPage")
  public record Page(List<QualityFlagResponse> items, String nextCursor) {}
}
