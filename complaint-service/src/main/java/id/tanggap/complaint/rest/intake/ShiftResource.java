package id.tanggap.complaint.rest.intake;

import id.tanggap.complaint.application.intake.RunShift;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shifts at the desk and their hand-over. */
@Path("/api/v1/shifts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Call centre", description = "Shifts, hand-overs and numbers that joked")
public class ShiftResource {

  private final RunShift runShift;
  private final Callers callers;
  private final Idempotency idempotency;

  ShiftResource(RunShift runShift, Callers callers, Idempotency idempotency) {
    this.runShift = runShift;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** The beginning of a shift. */
  @Schema(description = "The beginning of a shift")
  public record OpenShiftRequest(
      @Schema(description = "Where the person sits", examples = "Pusat panggilan 112")
          @NotBlank
          @Size(max = 100)
          String desk) {}

  /** The end of a shift. */
  @Schema(description = "The end of a shift")
  public record CloseShiftRequest(
      @Schema(
              description = "What the next one must know; masked before it is kept",
              nullable = true,
              examples = "Listrik di Losarang padam, PLN sudah tahu.")
          @Size(max = 4_000)
          String notes) {}

  /** For the API document. */
  @Schema(description = "A page of shifts, latest first")
  record ShiftPage(
      @Schema(description = "what was found, in the order of the list") List<ShiftResponse> items,
      @Schema(
              description = "what cursor takes for the next page; null on the last one",
              nullable = true)
          String nextCursor) {}

  /** Begins a shift. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(operationId = "openShift", summary = "Begin a shift at the desk")
  @APIResponse(
      responseCode = "201",
      description = "The shift",
      content = @Content(schema = @Schema(implementation = ShiftResponse.class)))
  public Uni<Response> open(@NotNull @Valid OpenShiftRequest request) {
    return idempotency.post(
        request,
        () ->
            runShift
                .open(callers.current(), request.desk())
                .map(
                    shift ->
                        ETags.created(
                            "/api/v1/shifts/" + shift.id(),
                            ShiftResponse.of(shift),
                            shift.version())));
  }

  /** Ends a shift. */
  @POST
  @Path("{id}/close")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR})
  @Operation(
      operationId = "closeShift",
      summary = "End a shift and compute its hand-over",
      description = "Operators end their own; a coordinator also that of somebody who left.")
  @APIResponse(
      responseCode = "200",
      description = "The shift with what is handed over",
      content = @Content(schema = @Schema(implementation = ShiftResponse.class)))
  public Uni<Response> close(
      @Parameter(description = "The shift") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the shift as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid CloseShiftRequest request) {
    return idempotency.post(
        request,
        () ->
            runShift
                .close(
                    new RunShift.Close(
                        callers.current(),
                        id,
                        request.notes(),
                        version -> ETags.honour(ifMatch, version)))
                .map(shown -> ETags.ok(ShiftResponse.of(shown), shown.shift().version())));
  }

  /** One shift. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.LEADER, Roles.AUDITOR})
  @Operation(
      operationId = "getShift",
      summary = "Read a shift",
      description = "While it lasts with the figures of now, afterwards with those of its end.")
  @APIResponse(
      responseCode = "200",
      description = "The shift",
      content = @Content(schema = @Schema(implementation = ShiftResponse.class)))
  public Uni<Response> get(@Parameter(description = "The shift") @PathParam("id") UUID id) {
    return runShift
        .one(callers.current(), id)
        .map(shown -> ETags.ok(ShiftResponse.of(shown), shown.shift().version()));
  }

  /** Lists shifts. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.OPERATOR, Roles.LEADER, Roles.AUDITOR})
  @Operation(operationId = "listShifts", summary = "List shifts")
  @APIResponse(
      responseCode = "200",
      description = "A page, latest first",
      content = @Content(schema = @Schema(implementation = ShiftPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only those that last, or only those that ended") @QueryParam("open")
          Boolean open,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("shifts", callers.region(), open);
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return runShift
        .page(callers.region(), open, request)
        .map(page -> Pages.respond(uri, page.map(ShiftResponse::of), fingerprint));
  }
}
