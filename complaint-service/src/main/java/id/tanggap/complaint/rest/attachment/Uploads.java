package id.tanggap.complaint.rest.attachment;

import id.tanggap.complaint.application.attachment.AddAttachment;
import id.tanggap.complaint.application.attachment.FileInspection;
import id.tanggap.complaint.config.AttachmentConfig;
import id.tanggap.complaint.domain.attachment.Attachment;
import id.tanggap.complaint.domain.attachment.AttachmentPurpose;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.problem.HttpRejection;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The way of an uploaded file from the door into a case. */
@RequestScoped
public class Uploads {

  private final FileInspection inspection;
  private final AddAttachment addAttachment;
  private final AttachmentConfig config;
  private final Idempotency idempotency;

  Uploads(
      FileInspection inspection,
      AddAttachment addAttachment,
      AttachmentConfig config,
      Idempotency idempotency) {
    this.inspection = inspection;
    this.addAttachment = addAttachment;
    this.config = config;
    this.idempotency = idempotency;
  }

  /** Looks at the file, adds it, and takes away what the look left behind. */
  Uni<Response> add(
      AddAttachment.Place place,
      AttachmentPurpose purpose,
      FileUpload file,
      Function<Attachment, Response> answer) {
    check(file);
    return inspection
        .inspect(file.uploadedFile())
        .chain(
            inspected ->
                idempotency
                    .post(
                        purpose + " " + inspected.sha256(),
                        () -> addAttachment.handle(place, purpose, inspected).map(answer))
                    .eventually(() -> inspection.discard(inspected)));
  }

  private void check(FileUpload file) {
    if (file == null || file.size() == 0) {
      throw new HttpRejection(
          400, "invalid-request", Map.of(), List.of(Fault.at("form:file", "not-null")));
    }
    if (file.size() > config.maxBytes()) {
      throw new HttpRejection(413, "body-too-large");
    }
  }
}
