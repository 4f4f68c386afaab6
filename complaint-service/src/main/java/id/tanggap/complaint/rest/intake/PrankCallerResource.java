package id.tanggap.complaint.rest.intake;

import id.tanggap.complaint.application.intake.LiftBlock;
import id.tanggap.complaint.domain.intake.PrankCaller;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.complaint.rest.ReasonRequest;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Numbers that joked, without the numbers. */
@Path("/api/v1/prank-callers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Call centre", description = "Shifts, hand-overs and numbers that joked")
public class PrankCallerResource {

  private final LiftBlock liftBlock;
  private final Callers callers;
  private final Idempotency idempotency;
  private final Clock clock;

  PrankCallerResource(LiftBlock liftBlock, Callers callers, Idempotency idempotency, Clock clock) {
    this.liftBlock = liftBlock;
    this.callers = callers;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** A number that joked. */
  @Schema(name = "PrankCaller", description = "A number that joked; which one, nobody can read")
  public record PrankCallerResponse(
      @Schema(description = "the number, without its digits") UUID id,
      @Schema(description = "how many jokes are counted", examples = "3") int pranks,
      @Schema(description = "when the last one was") Instant lastPrankAt,
      @Schema(
              description = "the latest case that was a joke; null for a secret one",
              nullable = true)
          UUID lastCaseId,
      @Schema(
              description = "whether reports from the number are not taken in now",
              examples = "true")
          boolean blocked,
      @Schema(description = "until when; null when it is not blocked", nullable = true)
          Instant blockedUntil,
      @Schema(description = "when it was lifted; null while it holds", nullable = true)
          Instant liftedAt,
      @Schema(
              description =
                  "subject of the person at the identity provider who lifted it; null while it holds",
              nullable = true)
          String liftedBy,
      @Schema(
              description = "why it was lifted; null while it holds",
              examples = "Telepon dipakai bersama",
              nullable = true)
          String liftReason) {

    static PrankCallerResponse of(PrankCaller caller, Instant now) {
      return new PrankCallerResponse(
          caller.id(),
          caller.pranks(),
          caller.lastPrankAt(),
          caller.lastCaseId(),
          caller.blockedAt(now),
          caller.blockedUntil(),
          caller.liftedAt(),
          caller.liftedBy(),
          caller.liftReason());
    }
  }

  /** For the API document. */
  @Schema(description = "A page of numbers, latest joke first")
  record PrankCallerPage(
      @Schema(description = "what was found, in the order of the list")
          List<PrankCallerResponse> items,
      @Schema(
              description = "what cursor takes for the next page; null on the last one",
              nullable = true)
          String nextCursor) {}

  /** Lists numbers that joked. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.AUDITOR})
  @Operation(operationId = "listPrankCallers", summary = "List numbers that joked")
  @APIResponse(
      responseCode = "200",
      description = "A page, latest joke first",
      content = @Content(schema = @Schema(implementation = PrankCallerPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only those blocked now, or only the others") @QueryParam("blocked")
          Boolean blocked,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("prank-callers", callers.region(), blocked);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    Instant now = clock.instant();
    return liftBlock
        .page(callers.region(), blocked, request)
        .map(
            page ->
                Pages.respond(uri, page.map(row -> PrankCallerResponse.of(row, now)), fingerprint));
  }

  /** Listens to a number again. */
  @POST
  @Path("{id}/lift")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "liftPrankBlock", summary = "Listen to a blocked number again")
  @APIResponse(
      responseCode = "200",
      description = "The number with who lifted the block and why",
      content = @Content(schema = @Schema(implementation = PrankCallerResponse.class)))
  public Uni<Response> lift(
      @Parameter(description = "The number") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the number as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.post(
        request,
        () ->
            liftBlock
                .handle(
                    new LiftBlock.Command(
                        callers.region(),
                        id,
                        callers.id(),
                        request.reason(),
                        version -> ETags.honour(ifMatch, version)))
                .map(
                    caller ->
                        ETags.ok(
                            PrankCallerResponse.of(caller, clock.instant()), caller.version())));
  }
}
