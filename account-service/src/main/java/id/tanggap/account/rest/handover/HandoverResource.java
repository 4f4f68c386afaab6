package id.tanggap.account.rest.handover;

import id.tanggap.account.application.handover.AdvanceHandover;
import id.tanggap.account.application.handover.EndHandover;
import id.tanggap.account.application.handover.HandoverCommand;
import id.tanggap.account.application.handover.HandoverQueries;
import id.tanggap.account.application.handover.OpenHandover;
import id.tanggap.account.application.handover.TickHandover;
import id.tanggap.account.domain.handover.Handover;
import id.tanggap.account.domain.handover.HandoverItem;
import id.tanggap.account.domain.handover.HandoverState;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Handovers of accounts. Who is one of the two people may act without any role: whoever comes into
 * office later, or has left it, still has to be able to do their part.
 */
@Path("/api/v1/handovers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handovers", description = "Accounts change hands, item by item")
public class HandoverResource {
  private final OpenHandover open;
  private final TickHandover tick;
  private final AdvanceHandover advance;
  private final EndHandover end;
  private final HandoverQueries queries;
  private final Caller caller;
  private final Idempotency idempotency;

  HandoverResource(
      OpenHandover open,
      TickHandover tick,
      AdvanceHandover advance,
      EndHandover end,
      HandoverQueries queries,
      Caller caller,
      Idempotency idempotency) {
    this.open = open;
    this.tick = tick;
    this.advance = advance;
    this.end = end;
    this.queries = queries;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** A handover to open. */
  @Schema(description = "A handover to open")
  public record OpenHandoverRequest(
      @Schema(description = "The account") @NotNull UUID accountId,
      @Schema(description = "Admin appointment of who hands over; it may have ended") @NotNull
          UUID outgoingAppointmentId,
      @Schema(description = "Admin appointment of who takes over; it may begin later") @NotNull
          UUID incomingAppointmentId,
      @Schema(description = "Why", examples = "Mutasi pegawai") @NotBlank @Size(max = 500)
          String reason) {}

  /** A word for an item. */
  @Schema(description = "The word of one side for an item of the checklist")
  public record TickHandoverRequest(
      @Schema(description = "The item", examples = "RECOVERY_MAIL_OWNED") @NotNull
          HandoverItem item,
      @Schema(
              description = "What shows it; null when a coordinator will witness it",
              nullable = true,
              examples = "Tangkapan layar halaman pemulihan, berkas 12")
          @Size(max = 500)
          String evidence) {}

  /** A witness. */
  @Schema(description = "A coordinator saw that an item is as one side says")
  public record WitnessHandoverRequest(
      @Schema(description = "The item", examples = "SECOND_FACTOR_RESEEDED") @NotNull
          HandoverItem item,
      @Schema(description = "What was seen", examples = "Dilihat langsung di layar")
          @NotBlank
          @Size(max = 500)
          String statement) {}

  /** Why the outgoing person is passed over. */
  @Schema(description = "Why an account is taken over without the outgoing person")
  public record ForceHandoverRequest(
      @Schema(description = "Why", examples = "Pegawai lama tidak dapat dihubungi")
          @NotBlank
          @Size(max = 500)
          String reason) {}

  /** Why a handover is taken back. */
  @Schema(description = "Why a handover is taken back")
  public record CancelHandoverRequest(
      @Schema(description = "Why", examples = "Dibuka untuk akun yang salah")
          @NotBlank
          @Size(max = 500)
          String reason) {}

  /** For the API document. */
  @Schema(description = "A page of handovers")
  record HandoverPage(
      @Schema(description = "Handovers, newest first") List<HandoverResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** Opens a handover. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "openHandover",
      summary = "Open the handover of an account",
      description = "An account is handed over once at a time, between two admins of its unit.")
  @APIResponse(
      responseCode = "201",
      description = "The new handover",
      content = @Content(schema = @Schema(implementation = HandoverResponse.class)))
  public Uni<Response> open(@NotNull @Valid OpenHandoverRequest request) {
    OpenHandover.Command command =
        new OpenHandover.Command(
            caller.authority(),
            request.accountId(),
            request.outgoingAppointmentId(),
            request.incomingAppointmentId(),
            request.reason(),
            caller.actor());
    return idempotency.post(
        request,
        () ->
            open.handle(command)
                .flatMap(opened -> queries.get(caller.sight(), caller.actor().id(), opened.id()))
                .map(
                    view ->
                        ETags.created(
                            "/api/v1/handovers/" + view.handover().id(),
                            HandoverResponse.of(view),
                            view.handover().version())));
  }

  /** Gives the word for an item. */
  @POST
  @Path("{id}/tick")
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated
  @Operation(
      operationId = "tickHandover",
      summary = "Give your side's word for an item of the checklist",
      description =
          "Only the side whose item it is. A sensitive item takes evidence, or a coordinator who"
              + " witnesses it.")
  @APIResponse(
      responseCode = "200",
      description = "The handover after the step",
      content = @Content(schema = @Schema(implementation = HandoverResponse.class)))
  public Uni<Response> tick(
      @Parameter(description = "The handover") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the handover as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid TickHandoverRequest request) {
    HandoverCommand command = command(id, ifMatch);
    return idempotency.post(
        request, () -> answer(tick.tick(command, request.item(), request.evidence())));
  }

  /** Witnesses an item. */
  @POST
  @Path("{id}/witness")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "witnessHandover", summary = "Witness an item of the checklist")
  @APIResponse(
      responseCode = "200",
      description = "The handover after the step",
      content = @Content(schema = @Schema(implementation = HandoverResponse.class)))
  public Uni<Response> witness(
      @Parameter(description = "The handover") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the handover as last seen", example = "\"1\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid WitnessHandoverRequest request) {
    HandoverCommand command = command(id, ifMatch);
    return idempotency.post(
        request, () -> answer(tick.witness(command, request.item(), request.statement())));
  }

  /** The credentials are renewed. */
  @POST
  @Path("{id}/rotate")
  @Authenticated
  @Operation(
      operationId = "rotateHandover",
      summary = "Record that all credentials are renewed; the outgoing access ends here",
      description =
          "Takes the complete checklist. The outgoing appointment gives no access any more, and the"
              + " control level of the account falls to L0.")
  @APIResponse(
      responseCode = "200",
      description = "The handover after the step",
      content = @Content(schema = @Schema(implementation = HandoverResponse.class)))
  public Uni<Response> rotate(
      @Parameter(description = "The handover") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the handover as last seen", example = "\"6\"")
          @HeaderParam("If-Match")
          String ifMatch) {
    HandoverCommand command = command(id, ifMatch);
    return idempotency.post(null, () -> answer(advance.rotate(command)));
  }

  /** Takes the account over without the outgoing person. */
  @POST
  @Path("{id}/force")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "forceHandover",
      summary = "Ask to take an account over without the outgoing person, or decide it",
      description = "The first call asks; the second, by another coordinator, decides.")
  @APIResponse(
      responseCode = "200",
      description = "The handover after the step",
      content = @Content(schema = @Schema(implementation = HandoverResponse.class)))
  public Uni<Response> force(
      @Parameter(description = "The handover") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the handover as last seen", example = "\"1\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ForceHandoverRequest request) {
    HandoverCommand command = command(id, ifMatch);
    return idempotency.post(request, () -> answer(advance.force(command, request.reason())));
  }

  /** Control was proven anew. */
  @POST
  @Path("{id}/renew-proof")
  @Authenticated
  @Operation(
      operationId = "renewHandoverProof",
      summary = "Record that control of the account was proven anew",
      description = "Takes a proof of control that was passed after the credentials were renewed.")
  @APIResponse(
      responseCode = "200",
      description = "The handover after the step",
      content = @Content(schema = @Schema(implementation = HandoverResponse.class)))
  public Uni<Response> renewProof(
      @Parameter(description = "The handover") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the handover as last seen", example = "\"7\"")
          @HeaderParam("If-Match")
          String ifMatch) {
    HandoverCommand command = command(id, ifMatch);
    return idempotency.post(null, () -> answer(advance.renewProof(command)));
  }

  /** Completes a handover. */
  @POST
  @Path("{id}/complete")
  @Authenticated
  @Operation(operationId = "completeHandover", summary = "Complete a handover")
  @APIResponse(
      responseCode = "200",
      description = "The handover after the step",
      content = @Content(schema = @Schema(implementation = HandoverResponse.class)))
  public Uni<Response> complete(
      @Parameter(description = "The handover") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the handover as last seen", example = "\"8\"")
          @HeaderParam("If-Match")
          String ifMatch) {
    HandoverCommand command = command(id, ifMatch);
    return idempotency.post(null, () -> answer(advance.complete(command)));
  }

  /** Takes a handover back. */
  @POST
  @Path("{id}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "cancelHandover",
      summary = "Cancel a handover that was opened by mistake",
      description =
          "Only before the credentials are renewed or the handover is forced: what ended then is not"
              + " brought back by a cancellation. A handover whose account is rejected or retired"
              + " lapses by itself.")
  @APIResponse(
      responseCode = "200",
      description = "The handover after the step",
      content = @Content(schema = @Schema(implementation = HandoverResponse.class)))
  public Uni<Response> cancel(
      @Parameter(description = "The handover") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the handover as last seen", example = "\"1\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid CancelHandoverRequest request) {
    HandoverCommand command = command(id, ifMatch);
    return idempotency.post(request, () -> answer(end.cancel(command, request.reason())));
  }

  /** Lists handovers. */
  @GET
  @Authenticated
  @Operation(operationId = "listHandovers", summary = "List handovers, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of handovers",
      content = @Content(schema = @Schema(implementation = HandoverPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only of this account") @QueryParam("accountId") UUID accountId,
      @Parameter(description = "Only in this state", example = "ESCALATED") @QueryParam("state")
          HandoverState state,
      @Parameter(description = "Only those in which the reader takes part", example = "true")
          @QueryParam("mine")
          @DefaultValue("false")
          boolean mine,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String reader = caller.actor().id();
    String fingerprint =
        Cursor.fingerprint(
            "handovers", caller.fingerprint(), reader, accountId, state, Boolean.toString(mine));
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .list(new HandoverQueries.Question(caller.sight(), reader, mine, accountId, state), page)
        .map(found -> Pages.respond(uri, found.map(HandoverResponse::of), fingerprint));
  }

  /** One handover. */
  @GET
  @Path("{id}")
  @Authenticated
  @Operation(operationId = "getHandover", summary = "Show a handover with its checklist")
  @APIResponse(
      responseCode = "200",
      description = "The handover",
      content = @Content(schema = @Schema(implementation = HandoverResponse.class)))
  public Uni<Response> get(@Parameter(description = "The handover") @PathParam("id") UUID id) {
    return queries
        .get(caller.sight(), caller.actor().id(), id)
        .map(view -> ETags.ok(HandoverResponse.of(view), view.handover().version()));
  }

  private HandoverCommand command(UUID id, String ifMatch) {
    return new HandoverCommand(
        caller.sight(),
        id,
        caller.actor(),
        caller.coordinates(),
        handover -> ETags.honour(ifMatch, handover.version()));
  }

  private Uni<Response> answer(Uni<Handover> step) {
    return step.flatMap(handover -> queries.get(caller.sight(), caller.actor().id(), handover.id()))
        .map(view -> ETags.ok(HandoverResponse.of(view), view.handover().version()));
  }
}
