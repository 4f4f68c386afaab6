package id.tanggap.complaint.application.attachment;

import id.tanggap.complaint.domain.attachment.Attachment;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Store of what is known of the files of cases. */
public interface Attachments {

  /** The file of the case; null when the case has no such file. */
  Uni<Attachment> of(String region, UUID complaintId, UUID id);

  /** The file of the case with this content; null when it has none. */
  Uni<Attachment> withContent(String region, UUID complaintId, String sha256);

  /** All files of a case, oldest first. */
  Uni<List<Attachment>> ofCase(String region, UUID complaintId);

  /** Writes a new file. */
  Uni<Attachment> keep(Attachment attachment);
}
