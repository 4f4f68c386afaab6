package id.tanggap.account.rest.attestation;

import id.tanggap.account.application.attestation.AnswerAttestation;
import id.tanggap.account.application.attestation.AttestationQueries;
import id.tanggap.account.application.attestation.Attestations;
import id.tanggap.account.domain.attestation.AttestationAnswer;
import id.tanggap.account.domain.attestation.AttestationState;
import id.tanggap.account.rest.Caller;
import id.tanggap.account.rest.attestation.AttestationResponse.AttestationDetail;
import id.tanggap.account.rest.attestation.AttestationResponse.AttestationPage;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions about single accounts, and the answers of the units. */
@Path("/api/v1/attestations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attestation")
public class AttestationResource {
  private final AnswerAttestation answers;
  private final AttestationQueries queries;
  private final Caller caller;
  private final Idempotency idempotency;

  AttestationResource(
      AnswerAttestation answers,
      AttestationQueries queries,
      Caller caller,
      Idempotency idempotency) {
    this.answers = answers;
    this.queries = queries;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** The answer of a unit. */
  @Schema(description = "The answer of a unit; whoever sends it signs it")
  public record AnswerAttestationRequest(
      @Schema(description = "What shall become of the account", examples = "CONFIRM") @NotNull
          AttestationAnswer answer,
      @Schema(
              description = "What is to be done; needed for every answer but CONFIRM",
              nullable = true,
              examples = "Akun masih dipakai, nama tampilan sudah benar")
          @Size(max = 500)
          String note) {}

  /** Answers. */
  @POST
  @Path("{id}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.UNIT_ADMIN)
  @Operation(
      operationId = "answerAttestation",
      summary = "Say what shall become of an account of the own unit",
      description =
          "Takes the overdue mark away. RETIRE also asks for the retirement, which a coordinator"
              + " then decides. A suspended account stays suspended until it is reinstated.")
  @APIResponse(
      responseCode = "200",
      description = "The attestation after the answer",
      content = @Content(schema = @Schema(implementation = AttestationResponse.class)))
  public Uni<Response> answer(
      @Parameter(description = "The attestation") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the attestation as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid AnswerAttestationRequest request) {
    AnswerAttestation.Command command =
        new AnswerAttestation.Command(
            caller.service(),
            id,
            caller.actor(),
            request.answer(),
            request.note(),
            attestation -> ETags.honour(ifMatch, attestation.version()));
    return idempotency.post(
        request,
        () ->
            answers
                .handle(command)
                .map(view -> ETags.ok(AttestationResponse.of(view), view.version())));
  }

  /** Lists attestations. */
  @GET
  @Authenticated
  @Operation(operationId = "listAttestations", summary = "List attestations")
  @APIResponse(
      responseCode = "200",
      description = "A page of attestations",
      content = @Content(schema = @Schema(implementation = AttestationPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only of this campaign") @QueryParam("campaignId") UUID campaignId,
      @Parameter(description = "Only of this account") @QueryParam("accountId") UUID accountId,
      @Parameter(description = "Only of this unit code and all below", example = "SETDA")
          @QueryParam("under")
          @Size(max = 32)
          String under,
      @Parameter(description = "Only in this state", example = "OVERDUE") @QueryParam("state")
          AttestationState state,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    Attestations.Filter filter =
        new Attestations.Filter(caller.sight(), campaignId, accountId, under, state);
    String fingerprint =
        Cursor.fingerprint(
            "attestations", caller.fingerprint(), campaignId, accountId, under, state);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .list(filter, page)
        .map(found -> Pages.respond(uri, found.map(AttestationResponse::of), fingerprint));
  }

  /** One attestation. */
  @GET
  @Path("{id}")
  @Authenticated
  @Operation(operationId = "getAttestation", summary = "Show an attestation with its reminders")
  @APIResponse(
      responseCode = "200",
      description = "The attestation",
      content = @Content(schema = @Schema(implementation = AttestationDetail.class)))
  public Uni<Response> get(@Parameter(description = "The attestation") @PathParam("id") UUID id) {
    return queries
        .get(caller.sight(), id)
        .map(found -> ETags.ok(AttestationDetail.of(found), found.attestation().version()));
  }
}
