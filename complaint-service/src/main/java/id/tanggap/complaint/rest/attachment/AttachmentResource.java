package id.tanggap.complaint.rest.attachment;

import id.tanggap.complaint.application.attachment.AddAttachment;
import id.tanggap.complaint.application.attachment.AttachmentQueries;
import id.tanggap.complaint.domain.attachment.AttachmentPurpose;
import id.tanggap.complaint.domain.attachment.FileCopy;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.MaxBody;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files of cases, for those who work on them. */
@Path("/api/v1/complaints/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attachments", description = "Files of cases: checked by content, sealed, stripped")
public class AttachmentResource {

  private final AddAttachment addAttachment;
  private final AttachmentQueries queries;
  private final Uploads uploads;
  private final Callers callers;

  AttachmentResource(
      AddAttachment addAttachment, AttachmentQueries queries, Uploads uploads, Callers callers) {
    this.addAttachment = addAttachment;
    this.queries = queries;
    this.uploads = uploads;
    this.callers = callers;
  }

  /** For the API document. */
  @Schema(description = "Files of a case, oldest first")
  record AttachmentList(
      @Schema(description = "what was found, in the order of the list")
          List<AttachmentResponse> items) {}

  /** Adds a file. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.UNIT_ADMIN})
  @MaxBody(mebibytes = 20)
  @Operation(
      operationId = "addAttachment",
      summary = "Add a file to a case",
      description =
          "JPEG, PNG or PDF by content, 10 MiB unless the installation says otherwise. Pictures get"
              + " a copy without metadata. The same file twice is one file.")
  @APIResponse(
      responseCode = "201",
      description = "The file",
      content = @Content(schema = @Schema(implementation = AttachmentResponse.class)))
  public Uni<Response> add(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "What it is for") @QueryParam("purpose") @DefaultValue("EVIDENCE")
          AttachmentPurpose purpose,
      @RestForm("file") FileUpload file) {
    return addAttachment
        .place(callers.current(), id)
        .chain(
            place ->
                uploads.add(
                    place,
                    purpose,
                    file,
                    attachment ->
                        Response.status(Response.Status.CREATED)
                            .header(
                                "Location",
                                "/api/v1/complaints/"
                                    + id
                                    + "/attachments/"
                                    + attachment.id()
                                    + "/content")
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .entity(AttachmentResponse.of(attachment))
                            .build()));
  }

  /** Lists the files of a case. */
  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "listAttachments", summary = "List the files of a case")
  @APIResponse(
      responseCode = "200",
      description = "All files, oldest first",
      content = @Content(schema = @Schema(implementation = AttachmentList.class)))
  public Uni<AttachmentList> list(@Parameter(description = "The case") @PathParam("id") UUID id) {
    return queries
        .ofCase(callers.current(), id)
        .map(found -> new AttachmentList(found.stream().map(AttachmentResponse::of).toList()));
  }

  /** Reads a file. */
  @GET
  @Path("{attachmentId}/content")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "readAttachment",
      summary = "Read a file of a case",
      description =
          "Of a picture the copy without metadata; the original only for the coordinator. Always"
              + " as a download, never shown in place.")
  @APIResponse(
      responseCode = "200",
      description = "The bytes",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestMulti<byte[]> content(
      @Parameter(description = "The case") @PathParam("id") UUID id,
      @Parameter(description = "The file") @PathParam("attachmentId") UUID attachmentId,
      @Parameter(description = "Which copy; the usual one without it") @QueryParam("copy")
          FileCopy copy) {
    return RestMulti.fromUniResponse(
        queries.readable(callers.current(), id, attachmentId, copy),
        readable ->
            Multi.createFrom()
                .range(0, readable.chunks())
                .onItem()
                .transformToUniAndConcatenate(sequence -> queries.chunk(readable, sequence)),
        AttachmentResource::headers);
  }

  private static Map<String, List<String>> headers(AttachmentQueries.Readable readable) {
    String type = readable.attachment().mediaType();
    String name = "lampiran-" + readable.attachment().id() + "." + type.replaceAll(".*/", "");
    return Map.of(
        "Content-Type", List.of(type),
        "Content-Disposition", List.of("attachment; filename=\"" + name + "\""),
        "X-Content-Type-Options", List.of("nosniff"),
        "Cache-Control", List.of("no-store"));
  }
}
