package id.tanggap.monitoring.rest;

import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.CurrentUser;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import id.tanggap.monitoring.application.EndExemption;
import id.tanggap.monitoring.application.ExemptionQueries;
import id.tanggap.monitoring.application.GrantExemption;
import id.tanggap.monitoring.domain.activity.GrantedExemption;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Silence that was approved. */
@Path("/api/v1/exemptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exemptions", description = "Silence that was approved, by letter and for a time")
public class ExemptionResource {

  private final GrantExemption grant;
  private final EndExemption end;
  private final ExemptionQueries exemptions;
  private final CurrentUser user;
  private final Idempotency idempotency;

  ExemptionResource(
      GrantExemption grant,
      EndExemption end,
      ExemptionQueries exemptions,
      CurrentUser user,
      Idempotency idempotency) {
    this.grant = grant;
    this.end = end;
    this.exemptions = exemptions;
    this.user = user;
    this.idempotency = idempotency;
  }

  /** Approves silence. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      summary = "Approve the silence of an account",
      description =
          "From the first to the last day the account is EXEMPT; a unit all of whose mandatory"
              + " accounts are exempt is left out of the share of active units.")
  @APIResponse(
      responseCode = "201",
      description = "The exemption",
      content = @Content(schema = @Schema(implementation = ExemptionResponse.class)))
  public Uni<Response> create(@NotNull @Valid GrantExemptionRequest request) {
    GrantExemption.Command command =
        new GrantExemption.Command(
            user.region(),
            request.accountId(),
            request.from(),
            request.until(),
            request.reason(),
            request.letterNumber(),
            user.id());
    return idempotency.post(
        request,
        () ->
            grant
                .handle(command)
                .map(
                    exemption ->
                        ETags.created(
                            "/api/v1/exemptions/" + exemption.id(),
                            ExemptionResponse.of(exemption),
                            exemption.version())));
  }

  /** Ends approved silence. */
  @POST
  @Path("/{id}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      summary = "End an exemption earlier",
      description =
          "From the day after the last one the account is judged again, unless another exemption"
              + " covers it. The day before the first takes the exemption back as a whole. What was"
              + " granted stays as it was; an exemption is ended once.")
  @APIResponse(
      responseCode = "200",
      description = "The exemption with its end",
      content = @Content(schema = @Schema(implementation = ExemptionResponse.class)))
  public Uni<Response> end(
      @Parameter(description = "The exemption") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the exemption as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid EndExemptionRequest request) {
    EndExemption.Command command =
        new EndExemption.Command(
            user.region(),
            id,
            exemption -> ETags.honour(ifMatch, exemption.version()),
            request.lastDay(),
            request.reason(),
            user.id());
    return idempotency.post(request, () -> end.handle(command).map(ExemptionResource::tagged));
  }

  /** An exemption. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER, Roles.EVALUATOR, Roles.AUDITOR})
  @Operation(
      summary = "Get an exemption",
      description = "As it was granted, and its earlier end where there is one.")
  @APIResponse(
      responseCode = "200",
      description = "The exemption",
      content = @Content(schema = @Schema(implementation = ExemptionResponse.class)))
  public Uni<Response> get(@Parameter(description = "The exemption") @PathParam("id") UUID id) {
    return exemptions.byId(user.region(), id).map(ExemptionResource::tagged);
  }

  private static Response tagged(GrantedExemption exemption) {
    return ETags.ok(ExemptionResponse.of(exemption), exemption.version());
  }

  /** Exemptions, newest first. */
  @GET
  @RolesAllowed({Roles.COORDINATOR, Roles.LEADER, Roles.EVALUATOR, Roles.AUDITOR})
  @Operation(summary = "List exemptions", description = "Newest first.")
  @APIResponse(
      responseCode = "200",
      description = "A page of exemptions",
      content = @Content(schema = @Schema(implementation = ExemptionPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("exemptions", user.region());
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return exemptions
        .list(user.region(), page)
        .map(found -> Pages.respond(uri, found.map(ExemptionResponse::of), fingerprint));
  }

  /** Asks to approve silence. */
  @Schema(description = "Asks to approve the silence of an account")
  record GrantExemptionRequest(
      @NotNull @Schema(description = "The account") UUID accountId,
      @NotNull @Schema(description = "First local day", examples = "2024-02-11") LocalDate from,
      @Schema(description = "Last local day; open ended when absent", examples = "2024-02-13")
          LocalDate until,
      @NotBlank @Size(max = 500) @Schema(description = "Why", examples = "Masa tenang Pemilu 2024")
          String reason,
      @NotBlank @Size(max = 100) @Schema(description = "Letter that approves it")
          String letterNumber) {}

  /** Asks to end an exemption. */
  @Schema(description = "Asks to end an exemption earlier than granted")
  record EndExemptionRequest(
      @NotNull @Schema(description = "Last local day that is still exempt", examples = "2024-02-12")
          LocalDate lastDay,
      @NotBlank @Size(max = 500) @Schema(description = "Why", examples = "Situs sudah pulih")
          String reason) {}

  /** An exemption. */
  @Schema(description = "Approved silence of an account")
  record ExemptionResponse(
      @Schema(description = "The exemption") UUID id,
      @Schema(description = "The account") UUID accountId,
      @Schema(description = "First local day", examples = "2024-02-11") LocalDate from,
      @Schema(description = "Last local day as granted", examples = "2024-02-13") LocalDate until,
      @Schema(description = "Why", examples = "Masa tenang Pemilu 2024") String reason,
      @Schema(description = "Letter that approves it") String letterNumber,
      @Schema(
              description = "Subject of the token that approved it",
              examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
          String approvedBy,
      @Schema(description = "When it was approved") Instant approvedAt,
      @Schema(
              description = "Last local day after it was ended earlier; null while as granted",
              nullable = true,
              examples = "2024-02-12")
          LocalDate endedOn,
      @Schema(
              description = "Why it was ended; null while as granted",
              nullable = true,
              examples = "Situs sudah pulih")
          String endReason,
      @Schema(
              description = "Subject of the token that ended it; null while as granted",
              nullable = true,
              examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
          String endedBy,
      @Schema(description = "When it was ended; null while as granted", nullable = true)
          Instant endedAt) {

    static ExemptionResponse of(GrantedExemption exemption) {
      return new ExemptionResponse(
          exemption.id(),
          exemption.accountId(),
          exemption.from(),
          exemption.until(),
          exemption.reason(),
          exemption.letterNumber(),
          exemption.approvedBy(),
          exemption.approvedAt(),
          exemption.endedOn(),
          exemption.endReason(),
          exemption.endedBy(),
          exemption.endedAt());
    }
  }

  /** For the API document. */
  @Schema(description = "A page of exemptions")
  record ExemptionPage(
      @Schema(description = "Exemptions") List<ExemptionResponse> items,
      @Schema(description = "Where the next page begins") String nextCursor) {}
}
