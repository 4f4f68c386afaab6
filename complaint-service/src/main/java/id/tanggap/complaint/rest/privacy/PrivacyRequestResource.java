package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.application.privacy.AnswerPrivacyRequest;
import id.tanggap.complaint.application.privacy.ExportOwnRecords;
import id.tanggap.complaint.application.privacy.OpenPrivacyRequest;
import id.tanggap.complaint.application.privacy.PrivacyRequestQueries;
import id.tanggap.complaint.application.privacy.PrivacyRequests;
import id.tanggap.complaint.domain.privacy.PrivacyRequest;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.complaint.rest.complaint.ReporterBody;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people ask about their own data, within three times 24 hours. */
@Path("/api/v1/privacy-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "Looks behind the mask, retention, rights of the reporters")
public class PrivacyRequestResource {

  private final OpenPrivacyRequest open;
  private final AnswerPrivacyRequest answer;
  private final ExportOwnRecords exportOwnRecords;
  private final PrivacyRequestQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;
  private final Clock clock;

  PrivacyRequestResource(
      OpenPrivacyRequest open,
      AnswerPrivacyRequest answer,
      ExportOwnRecords exportOwnRecords,
      PrivacyRequestQueries queries,
      Callers callers,
      Idempotency idempotency,
      Clock clock) {
    this.open = open;
    this.answer = answer;
    this.exportOwnRecords = exportOwnRecords;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** Takes a request in. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(
      operationId = "openPrivacyRequest",
      summary = "Enter what somebody asks about the own data",
      description = "By tracking code, or by a contact that was given with the report.")
  @APIResponse(
      responseCode = "201",
      description = "The request with its countdown",
      content = @Content(schema = @Schema(implementation = PrivacyRequestResponse.class)))
  public Uni<Response> open(@NotNull @Valid OpenPrivacyRequestRequest request) {
    return idempotency.post(
        request,
        () ->
            open.handle(request.command(callers.current()))
                .map(
                    opened ->
                        ETags.created(
                            "/api/v1/privacy-requests/" + opened.request().id(),
                            PrivacyRequestResponse.of(opened.request(), null, clock.instant()),
                            opened.request().version())));
  }

  /** Requests of the region. */
  @GET
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
  @Operation(operationId = "listPrivacyRequests", summary = "List requests about personal data")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = PrivacyRequestPage.class)))
  public Uni<Response> list(
      @Parameter(description = "How far it has come") @QueryParam("state")
          PrivacyRequest.RequestState state,
      @Parameter(description = "What is asked for") @QueryParam("kind")
          PrivacyRequest.RequestKind kind,
      @Parameter(description = "Only open ones whose time is over")
          @QueryParam("overdue")
          @DefaultValue("false")
          boolean overdue,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint =
        Cursor.fingerprint("privacy-requests", callers.region(), state, kind, overdue);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    Instant now = clock.instant();
    return queries
        .page(
            callers.region(),
            new PrivacyRequests.Filter(state, kind, overdue ? now : null),
            request)
        .map(
            page ->
                Pages.respond(
                    uri,
                    page.map(item -> PrivacyRequestResponse.of(item, null, now)),
                    fingerprint));
  }

  /** One request. */
  @GET
  @Path("{id}")
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  @Operation(operationId = "getPrivacyRequest", summary = "Read a request")
  @APIResponse(
      responseCode = "200",
      description = "The request and the cases it is about",
      content = @Content(schema = @Schema(implementation = PrivacyRequestResponse.class)))
  public Uni<Response> get(@Parameter(description = "The request") @PathParam("id") UUID id) {
    return queries
        .one(callers.region(), id)
        .map(
            found ->
                ETags.ok(
                    PrivacyRequestResponse.of(found.request(), found.cases(), clock.instant()),
                    found.request().version()));
  }

  /** The trail of a request. */
  @GET
  @Path("{id}/trail")
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
  @Operation(operationId = "getPrivacyRequestTrail", summary = "Read who did what about a request")
  @APIResponse(responseCode = "200", description = "All lines, oldest first")
  public Uni<PrivacyTrailResponse> trail(
      @Parameter(description = "The request") @PathParam("id") UUID id) {
    return queries.trail(callers.region(), id).map(PrivacyTrailResponse::of);
  }

  /** Begins the work. */
  @POST
  @Path("{id}/take")
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  @Operation(operationId = "takePrivacyRequest", summary = "Begin to work on a request")
  @APIResponse(
      responseCode = "200",
      description = "The request",
      content = @Content(schema = @Schema(implementation = PrivacyRequestResponse.class)))
  public Uni<Response> take(
      @Parameter(description = "The request") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the request as last seen") @HeaderParam("If-Match")
          String ifMatch) {
    return idempotency.post(null, () -> answer.take(step(id, ifMatch)).map(this::answer));
  }

  /** Gives the person what is kept. */
  @POST
  @Path("{id}/export")
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  @Operation(
      operationId = "exportOwnData",
      summary = "Open the vault for the person whose data it is",
      description =
          "Everything that the person said is in it, in the own words where they are kept, also"
              + " what was written into the thread of the report; of files only what they are."
              + " Others who are named are redacted. The look stands in the history of each case"
              + " and among the looks behind the mask.")
  @APIResponse(
      responseCode = "200",
      description = "Everything that is kept about the person",
      content = @Content(schema = @Schema(implementation = OwnDataResponse.class)))
  public Uni<Response> export(@Parameter(description = "The request") @PathParam("id") UUID id) {
    // never through the store of repeated answers: it must not lie there in the clear
    return exportOwnRecords
        .handle(callers.current(), id)
        .map(
            export ->
                Response.ok(OwnDataResponse.of(export))
                    .header("Cache-Control", "no-store")
                    .build());
  }

  /** Answers a request and does what it asks for. */
  @POST
  @Path("{id}/complete")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  @Operation(
      operationId = "completePrivacyRequest",
      summary = "Do what is asked for and say so",
      description =
          "A correction replaces what is known of the reporter; an erasure takes identity and"
              + " words of ended cases without a hold; an objection is noted in the case.")
  @APIResponse(
      responseCode = "200",
      description = "The request",
      content = @Content(schema = @Schema(implementation = PrivacyRequestResponse.class)))
  public Uni<Response> complete(
      @Parameter(description = "The request") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the request as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid CompletePrivacyRequest request) {
    return idempotency.post(
        request,
        () ->
            answer
                .complete(
                    step(id, ifMatch), request.answer(), ReporterBody.fields(request.corrected()))
                .map(this::answer));
  }

  /** Refuses a request. */
  @POST
  @Path("{id}/refuse")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  @Operation(operationId = "refusePrivacyRequest", summary = "Refuse a request on a ground of law")
  @APIResponse(
      responseCode = "200",
      description = "The request",
      content = @Content(schema = @Schema(implementation = PrivacyRequestResponse.class)))
  public Uni<Response> refuse(
      @Parameter(description = "The request") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the request as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid RefusePrivacyRequest request) {
    return idempotency.post(
        request,
        () ->
            answer.refuse(step(id, ifMatch), request.ground(), request.reason()).map(this::answer));
  }

  private AnswerPrivacyRequest.Step step(UUID id, String ifMatch) {
    return new AnswerPrivacyRequest.Step(
        callers.current(), id, version -> ETags.honour(ifMatch, version));
  }

  private Response answer(PrivacyRequest request) {
    return ETags.ok(PrivacyRequestResponse.of(request, null, clock.instant()), request.version());
  }
}
