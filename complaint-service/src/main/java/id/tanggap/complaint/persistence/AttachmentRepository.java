package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.attachment.Attachments;
import id.tanggap.complaint.domain.attachment.Attachment;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is known of the files of cases. */
@ApplicationScoped
class AttachmentRepository extends RegionalRepository<Attachment, UUID> implements Attachments {

  private static final int MOST_PER_CASE = 1_000;

  AttachmentRepository() {
    super(Attachment.class);
  }

  @Override
  public Uni<Attachment> of(String region, UUID complaintId, UUID id) {
    return one(
        region, "e.id = :id and e.complaintId = :case", Map.of("id", id, "case", complaintId));
  }

  @Override
  public Uni<Attachment> withContent(String region, UUID complaintId, String sha256) {
    return one(
        region,
        "e.complaintId = :case and e.sha256 = :hash",
        Map.of("case", complaintId, "hash", sha256));
  }

  @Override
  public Uni<List<Attachment>> ofCase(String region, UUID complaintId) {
    return list(
        region,
        "e.complaintId = :case",
        "e.uploadedAt, e.id",
        Map.of("case", complaintId),
        MOST_PER_CASE);
  }

  @Override
  public Uni<Attachment> keep(Attachment attachment) {
    return save(attachment);
  }
}
