package id.tanggap.complaint.rest.attachment;

import id.tanggap.complaint.application.attachment.AddAttachment;
import id.tanggap.complaint.domain.attachment.Attachment;
import id.tanggap.complaint.domain.attachment.AttachmentPurpose;
import id.tanggap.complaint.rest.limits.PublicDoor;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.web.MaxBody;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** For citizens: add a picture or a document to the own report. */
@Path("/public/v1/complaints/{trackingCode}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public", description = "For citizens, without a token")
@PublicDoor
public class PublicAttachmentResource {

  private final AddAttachment addAttachment;
  private final Uploads uploads;

  PublicAttachmentResource(AddAttachment addAttachment, Uploads uploads) {
    this.addAttachment = addAttachment;
    this.uploads = uploads;
  }

  /** What the reporter learns of the own file. */
  @Schema(name = "AddedFile", description = "What became of the file")
  public record AddedFileResponse(
      @Schema(examples = "image/jpeg", description = "by its content") String mediaType,
      @Schema(description = "size of the file in bytes", examples = "482133") long bytes) {

    static AddedFileResponse of(Attachment attachment) {
      return new AddedFileResponse(attachment.mediaType(), attachment.bytes());
    }
  }

  /** Adds a file to the own report. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @PermitAll
  @MaxBody(mebibytes = 20)
  @Operation(
      operationId = "addPublicAttachment",
      summary = "Add a file to the own report",
      description =
          "JPEG, PNG or PDF by content, while the report is open. A secret case also needs its PIN;"
              + " without the right one it looks as if it did not exist.")
  @APIResponse(
      responseCode = "201",
      description = "The file was added",
      content = @Content(schema = @Schema(implementation = AddedFileResponse.class)))
  @Extension(name = "x-sends", value = "none")
  public Uni<Response> add(
      @Parameter(description = "The code", example = "7Q2M-K9XD-41TZ-B0RW")
          @PathParam("trackingCode")
          String trackingCode,
      @Parameter(description = "PIN of a secret case") @HeaderParam("X-Tracking-Pin") String pin,
      @RestForm("file") FileUpload file) {
    return addAttachment
        .placeOfReporter(trackingCode, pin)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("complaint", trackingCode))
        .chain(
            place ->
                uploads.add(
                    place,
                    AttachmentPurpose.REPORT,
                    file,
                    attachment ->
                        Response.status(Response.Status.CREATED)
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .entity(AddedFileResponse.of(attachment))
                            .build()));
  }
}
