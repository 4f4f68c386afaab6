package id.tanggap.complaint.application.attachment;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.ComplaintQueries;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.config.AttachmentConfig;
import id.tanggap.complaint.domain.attachment.Attachment;
import id.tanggap.complaint.domain.attachment.AttachmentPurpose;
import id.tanggap.complaint.domain.attachment.CaseClosedForFiles;
import id.tanggap.complaint.domain.attachment.FileCopy;
import id.tanggap.complaint.domain.attachment.TooManyAttachments;
import id.tanggap.complaint.domain.complaint.Actor;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Adds a file to a case. Who may is asked before the file is looked at, and the file is looked at
 * before a transaction begins. The same file twice is one file.
 */
@ApplicationScoped
public class AddAttachment {

  private final CaseWork caseWork;
  private final ComplaintQueries queries;
  private final Complaints complaints;
  private final Attachments attachments;
  private final AttachmentStore store;
  private final AttachmentConfig config;
  private final Clock clock;

  AddAttachment(
      CaseWork caseWork,
      ComplaintQueries queries,
      Complaints complaints,
      Attachments attachments,
      AttachmentStore store,
      AttachmentConfig config,
      Clock clock) {
    this.caseWork = caseWork;
    this.queries = queries;
    this.complaints = complaints;
    this.attachments = attachments;
    this.store = store;
    this.config = config;
    this.clock = clock;
  }

  /** The case to which somebody may add, and who. */
  public record Place(String region, UUID complaintId, Actor actor) {}

  /** The place for the staff: a case that they may see. */
  @WithTransaction
  public Uni<Place> place(Caller caller, UUID complaintId) {
    return caseWork
        .seen(caller, complaintId)
        .map(found -> new Place(found.region(), found.id(), caller.actor()));
  }

  /** The place for the reporter: the own case while it is open; null for a wrong code or PIN. */
  @WithTransaction
  public Uni<Place> placeOfReporter(String trackingCode, String pin) {
    return queries
        .tracked(trackingCode, pin)
        .map(
            tracked -> {
              if (tracked == null) {
                return null;
              }
              Complaint complaint = tracked.complaint();
              if (!complaint.state().open()) {
                throw new CaseClosedForFiles();
              }
              return new Place(complaint.region(), complaint.id(), Actor.REPORTER);
            });
  }

  /** Stores the file with its public copy. */
  @WithTransaction
  public Uni<Attachment> handle(
      Place place, AttachmentPurpose purpose, FileInspection.Inspected file) {
    return complaints
        .lock(place.region(), place.complaintId())
        .chain(
            locked -> attachments.withContent(place.region(), place.complaintId(), file.sha256()))
        .chain(known -> known == null ? added(place, purpose, file) : Uni.createFrom().item(known));
  }

  private Uni<Attachment> added(
      Place place, AttachmentPurpose purpose, FileInspection.Inspected file) {
    return attachments
        .ofCase(place.region(), place.complaintId())
        .invoke(
            found -> {
              if (found.size() >= config.perCase()) {
                throw new TooManyAttachments(config.perCase());
              }
            })
        .chain(() -> attachments.keep(attachment(place, purpose, file)))
        .call(kept -> put(kept, FileCopy.ORIGINAL, file))
        .call(
            kept ->
                file.publicCopy() == null
                    ? Uni.createFrom().voidItem()
                    : put(kept, FileCopy.PUBLIC, file));
  }

  private Attachment attachment(
      Place place, AttachmentPurpose purpose, FileInspection.Inspected file) {
    return Attachment.add(
        place.region(),
        place.complaintId(),
        purpose,
        new Attachment.File(
            file.mediaType(),
            file.bytes(),
            file.sha256(),
            AttachmentStore.chunks(file.bytes()),
            file.publicCopy() == null ? 0 : AttachmentStore.chunks(file.publicBytes()),
            file.scan()),
        place.actor().id(),
        clock.instant());
  }

  private Uni<Void> put(Attachment kept, FileCopy copy, FileInspection.Inspected file) {
    boolean original = copy == FileCopy.ORIGINAL;
    return store.put(
        kept.region(),
        kept.id(),
        copy,
        original ? file.file() : file.publicCopy(),
        original ? file.bytes() : file.publicBytes());
  }
}
