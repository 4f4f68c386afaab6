package id.tanggap.complaint.rest.attachment;

import id.tanggap.complaint.domain.attachment.Attachment;
import id.tanggap.complaint.domain.attachment.AttachmentPurpose;
import id.tanggap.complaint.domain.attachment.FileCopy;
import id.tanggap.complaint.domain.attachment.ScanState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file of a case. */
@Schema(name = "Attachment", description = "A file of a case; the name that it had is not kept")
public record AttachmentResponse(
    @Schema(description = "the file") UUID id,
    @Schema(description = "the case it belongs to") UUID complaintId,
    @Schema(
            description = "REPORT shows what is reported, EVIDENCE what was done about it",
            examples = "EVIDENCE")
        AttachmentPurpose purpose,
    @Schema(examples = "image/jpeg", description = "by its content") String mediaType,
    @Schema(description = "size of the file in bytes", examples = "482133") long bytes,
    @Schema(examples = "NOT_SCANNED", description = "NOT_SCANNED where there is no scanner")
        ScanState scan,
    @Schema(examples = "PUBLIC", description = "what is read unless another copy is asked for")
        FileCopy usualCopy,
    @Schema(
            description =
                "subject of the person at the identity provider who added it; reporter when the citizen did")
        String uploadedBy,
    @Schema(description = "when it was added") Instant uploadedAt) {

  static AttachmentResponse of(Attachment attachment) {
    return new AttachmentResponse(
        attachment.id(),
        attachment.complaintId(),
        attachment.purpose(),
        attachment.mediaType(),
        attachment.bytes(),
        attachment.scan(),
        attachment.usualCopy(),
        attachment.uploadedBy(),
        attachment.uploadedAt());
  }
}
