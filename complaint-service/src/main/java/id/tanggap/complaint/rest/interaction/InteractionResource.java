package id.tanggap.complaint.rest.interaction;

import id.tanggap.complaint.application.interaction.ImportInteractions;
import id.tanggap.complaint.application.interaction.InteractionQueries;
import id.tanggap.complaint.application.interaction.Interactions;
import id.tanggap.complaint.application.interaction.WaiveAnswer;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.complaint.rest.ReasonRequest;
import id.tanggap.complaint.rest.SlaResponse;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.CsvTable;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import id.tanggap.kit.web.ImportReport;
import id.tanggap.kit.web.ImportReports;
import id.tanggap.kit.web.MaxBody;
import id.tanggap.kit.work.HeavyWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages of citizens and of our accounts. */
@Path("/api/v1/interactions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interactions", description = "Comments and messages, each with its own clock")
public class InteractionResource {

  private static final List<String> REQUIRED =
      List.of("unitCode", "platform", "externalId", "occurredAt");
  private static final List<String> OPTIONAL = List.of("handle", "class", "text", "answeredAt");
  private static final String BOOK =
      """
      unitCode,platform,handle,externalId,occurredAt,class,text,answeredAt
      DINKES,FACEBOOK,dinkes.kabtegal,1045_98,2024-02-05T09:10,QUESTION,Jadwal vaksin?,2024-02-05T10:00
      """;

  private final InteractionQueries queries;
  private final ImportInteractions importInteractions;
  private final HeavyWork heavy;
  private final WaiveAnswer waiveAnswer;
  private final Callers callers;
  private final Idempotency idempotency;
  private final ImportReports reports;

  InteractionResource(
      InteractionQueries queries,
      ImportInteractions importInteractions,
      HeavyWork heavy,
      WaiveAnswer waiveAnswer,
      Callers callers,
      Idempotency idempotency,
      ImportReports reports) {
    this.queries = queries;
    this.importInteractions = importInteractions;
    this.heavy = heavy;
    this.waiveAnswer = waiveAnswer;
    this.callers = callers;
    this.idempotency = idempotency;
    this.reports = reports;
  }

  /** Messages that the caller may see. */
  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "listInteractions", summary = "List messages")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = InteractionPage.class)))
  public Uni<Response> list(@BeanParam @Valid InteractionParameters asked, @Context UriInfo uri) {
    Interactions.Filter filter =
        new Interactions.Filter(
            asked.responseState,
            asked.interactionClass,
            asked.unitId,
            asked.accountId,
            asked.threadId,
            asked.platform,
            asked.from,
            asked.to,
            asked.words);
    String fingerprint = Cursor.fingerprint("interactions", callers.fingerprint(), filter);
    PageRequest request = PageRequest.of(asked.limit, asked.cursor, fingerprint);
    Uni<Long> total =
        asked.count ? queries.count(callers.current(), filter) : Uni.createFrom().nullItem();
    return total.chain(
        number ->
            queries
                .page(callers.current(), filter, request)
                .map(
                    page ->
                        Pages.respond(
                            uri, page.map(InteractionResponse::of), fingerprint, number)));
  }

  /** One message. */
  @GET
  @Path("{id}")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "getInteraction", summary = "Read a message")
  @APIResponse(
      responseCode = "200",
      description = "The message",
      content = @Content(schema = @Schema(implementation = InteractionResponse.class)))
  public Uni<Response> get(@Parameter(description = "The message") @PathParam("id") UUID id) {
    return queries
        .one(callers.current(), id)
        .map(message -> ETags.ok(InteractionResponse.of(message), message.version()));
  }

  /** The clocks of a message. */
  @GET
  @Path("{id}/sla")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.OPERATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "getInteractionSla", summary = "Read the clocks of a message")
  @APIResponse(responseCode = "200", description = "The clocks as they stand now")
  public Uni<SlaResponse> sla(@Parameter(description = "The message") @PathParam("id") UUID id) {
    return queries.clocks(callers.current(), id).map(SlaResponse::of);
  }

  /** Says that a message needs no answer. */
  @POST
  @Path("{id}/no-answer-needed")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(operationId = "waiveAnswer", summary = "Say that a message needs no answer")
  @APIResponse(
      responseCode = "200",
      description = "The settled message",
      content = @Content(schema = @Schema(implementation = InteractionResponse.class)))
  public Uni<Response> waive(
      @Parameter(description = "The message") @PathParam("id") UUID id,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.post(
        request,
        () ->
            waiveAnswer
                .handle(new WaiveAnswer.Command(callers.current(), id, request.reason()))
                .map(message -> ETags.ok(InteractionResponse.of(message), message.version())));
  }

  /** Takes an old book over. */
  @POST
  @Path("import")
  @Consumes("text/csv")
  @RolesAllowed(Roles.COORDINATOR)
  @MaxBody(mebibytes = 16)
  @Operation(
      operationId = "importInteractions",
      summary = "Import messages from an old book",
      description =
          "Times without an offset are local. Importing the same file twice changes nothing; an"
              + " answer that was missing before is added.")
  @APIResponse(
      responseCode = "200",
      description = "What became of the rows",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  public Uni<Response> imported(
      @Parameter(description = "Check only, store nothing")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun,
      @Parameter(description = "Store the good rows even if others are rejected")
          @QueryParam("partial")
          @DefaultValue("false")
          boolean partial,
      @NotNull
          @RequestBody(
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(implementation = String.class),
                      examples = @ExampleObject(name = "buku", value = BOOK)))
          byte[] csv) {
    return heavy
        .run(() -> CsvTable.parse(csv, REQUIRED, OPTIONAL).rows())
        .map(
            rows ->
                new ImportInteractions.Command(
                    callers.region(), callers.id(), rows, dryRun, partial))
        .chain(
            command ->
                idempotency.post(
                    csv,
                    () ->
                        importInteractions
                            .handle(command)
                            .map(result -> Response.ok(report(result, dryRun)).build())));
  }

  private ImportReport report(ImportInteractions.Result result, boolean dryRun) {
    return reports.of(
        new ImportReports.Counts(result.created(), result.updated(), result.unchanged()),
        result.faults(),
        dryRun,
        result.applied());
  }
}
