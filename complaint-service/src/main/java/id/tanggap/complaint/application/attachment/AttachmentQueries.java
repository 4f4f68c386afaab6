package id.tanggap.complaint.application.attachment;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.attachment.Attachment;
import id.tanggap.complaint.domain.attachment.FileCopy;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.kit.domain.NotFound;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Reads the files of cases. Whoever may see the case gets the copy without metadata; the original
 * of a picture, which may say where its maker lives, only the coordinator.
 */
@ApplicationScoped
public class AttachmentQueries {

  private final CaseWork caseWork;
  private final Attachments attachments;
  private final AttachmentStore store;

  AttachmentQueries(CaseWork caseWork, Attachments attachments, AttachmentStore store) {
    this.caseWork = caseWork;
    this.attachments = attachments;
    this.store = store;
  }

  /** A copy that the caller may read, piece by piece. */
  public record Readable(Attachment attachment, FileCopy copy) {

    /** In how many pieces it lies. */
    public int chunks() {
      return attachment.chunksOf(copy);
    }
  }

  /** The files of a case, oldest first. */
  @WithTransaction
  public Uni<List<Attachment>> ofCase(Caller caller, UUID complaintId) {
    return caseWork
        .seen(caller, complaintId)
        .chain(complaint -> attachments.ofCase(complaint.region(), complaintId));
  }

  /** The copy that the caller asks for; null for the usual one. */
  @WithTransaction
  public Uni<Readable> readable(Caller caller, UUID complaintId, UUID id, FileCopy wanted) {
    return caseWork
        .seen(caller, complaintId)
        .chain(complaint -> attachments.of(complaint.region(), complaintId, id))
        .map(
            found -> {
              if (found == null) {
                throw new NotFound("attachment", id);
              }
              FileCopy copy = wanted == null ? found.usualCopy() : wanted;
              boolean may = copy == found.usualCopy() || caller.coordinator();
              if (!may || found.chunksOf(copy) == 0) {
                throw new NotFound("attachment", id);
              }
              return new Readable(found, copy);
            });
  }

  /** One piece of a copy that the caller may read. */
  @WithTransaction
  public Uni<byte[]> chunk(Readable readable, int sequence) {
    return store.chunk(
        readable.attachment().region(), readable.attachment().id(), readable.copy(), sequence);
  }
}
