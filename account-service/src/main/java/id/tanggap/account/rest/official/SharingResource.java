package id.tanggap.account.rest.official;

import id.tanggap.account.application.official.AccountCommand;
import id.tanggap.account.application.official.AccountQueries;
import id.tanggap.account.application.official.NoteReclaimedHandle;
import id.tanggap.account.application.official.ShareAccount;
import id.tanggap.account.domain.official.CoOwnerRole;
import id.tanggap.account.domain.official.FormerHandle;
import id.tanggap.account.domain.official.HandleSource;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who works with an account, and under which names it was known. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class SharingResource {
  private final ShareAccount share;
  private final NoteReclaimedHandle reclaimed;
  private final AccountQueries queries;
  private final Caller caller;
  private final Idempotency idempotency;

  SharingResource(
      ShareAccount share,
      NoteReclaimedHandle reclaimed,
      AccountQueries queries,
      Caller caller,
      Idempotency idempotency) {
    this.share = share;
    this.reclaimed = reclaimed;
    this.queries = queries;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** A unit that is to work with an account. */
  @Schema(description = "A unit that is to work with an account")
  public record AdmitCoOwnerRequest(
      @Schema(description = "The unit") @NotNull UUID unitId,
      @Schema(description = "What it does with the account", examples = "CONTRIBUTOR") @NotNull
          CoOwnerRole role) {}

  /** A unit that works with an account. */
  @Schema(description = "A unit that works with an account")
  record CoOwnerResponse(
      @Schema(description = "The unit") UUID unitId,
      @Schema(description = "Code of the unit", examples = "DINSOS") String unitCode,
      @Schema(description = "What it does with the account", examples = "CONTRIBUTOR")
          CoOwnerRole role,
      @Schema(description = "Since when", examples = "2026-02-19T03:00:00Z") Instant since) {

    static CoOwnerResponse of(AccountQueries.Shared shared) {
      return new CoOwnerResponse(
          shared.unit().id(),
          shared.unit().code(),
          shared.coOwner().role(),
          shared.coOwner().addedAt());
    }
  }

  /** Units that work with an account. */
  @Schema(description = "Units that work with an account")
  record CoOwnerList(
      @Schema(description = "Units in the order in which they came") List<CoOwnerResponse> items) {}

  /** Whether somebody else goes by a handle. */
  @Schema(description = "Whether somebody else goes by a handle that was ours")
  public record ReclaimedRequest(
      @Schema(description = "Whether somebody else has it now", examples = "true") @NotNull
          Boolean byOther) {}

  /** A handle of an account. */
  @Schema(description = "A handle of an account, now or before")
  record HandleResponse(
      @Schema(description = "Id of a former handle; null for the one now", nullable = true) UUID id,
      @Schema(description = "Handle without @", examples = "dinkes.kabtegal") String handle,
      @Schema(description = "Canonical URL", examples = "https://www.instagram.com/dinkes.kabtegal")
          String url,
      @Schema(
              description = "From when; null when it is the first one that is known",
              nullable = true,
              examples = "2026-02-19T03:00:00Z")
          Instant from,
      @Schema(
              description = "Until when; null for the one now",
              nullable = true,
              examples = "2026-03-01T03:00:00Z")
          Instant to,
      @Schema(description = "From whom it is known", examples = "REGISTERED") HandleSource source,
      @Schema(description = "Whether somebody else goes by it now", examples = "false")
          boolean reclaimedByOther) {

    static HandleResponse of(FormerHandle former) {
      return new HandleResponse(
          former.id(),
          former.handle(),
          former.url(),
          former.since(),
          former.until(),
          former.source(),
          former.reclaimedByOther());
    }
  }

  /** Handles of an account. */
  @Schema(description = "Handles of an account")
  record HandleList(
      @Schema(description = "The handle now and those before, the latest first")
          List<HandleResponse> items) {

    static HandleList of(AccountQueries.Named named) {
      List<HandleResponse> items = new ArrayList<>();
      items.add(
          new HandleResponse(
              null,
              named.account().handle(),
              named.account().url(),
              named.account().listing().since(),
              null,
              named.account().listing().source(),
              false));
      named.formers().forEach(former -> items.add(HandleResponse.of(former)));
      return new HandleList(items);
    }
  }

  /** Lists co-owners. */
  @GET
  @Path("{id}/co-owners")
  @Authenticated
  @Operation(operationId = "listCoOwners", summary = "List the units that work with an account")
  @APIResponse(
      responseCode = "200",
      description = "Units in the order in which they came",
      content = @Content(schema = @Schema(implementation = CoOwnerList.class)))
  public Uni<CoOwnerList> coOwners(
      @Parameter(description = "The account") @PathParam("id") UUID id) {
    return queries
        .coOwners(caller.sight(), id)
        .map(shared -> new CoOwnerList(shared.stream().map(CoOwnerResponse::of).toList()));
  }

  /** Admits a co-owner. */
  @POST
  @Path("{id}/co-owners")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "admitCoOwner",
      summary = "Let a unit work with an account, or give it another role",
      description = "The owner answers for the account as before.")
  @APIResponse(
      responseCode = "200",
      description = "The account after the change",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  public Uni<Response> admit(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the account as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid AdmitCoOwnerRequest request) {
    AccountCommand command = command(id, ifMatch);
    return idempotency.post(
        request,
        () ->
            share
                .admit(command, request.unitId(), request.role())
                .map(view -> ETags.ok(AccountResponse.of(view), view.account().version())));
  }

  /** Dismisses a co-owner. */
  @DELETE
  @Path("{id}/co-owners/{unitId}")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(operationId = "dismissCoOwner", summary = "End the work of a unit with an account")
  @APIResponse(responseCode = "204", description = "The unit is no co-owner any more")
  public Uni<Response> dismiss(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "The unit") @PathParam("unitId") UUID unitId,
      @Parameter(description = "Entity tag of the account as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch) {
    return share
        .dismiss(command(id, ifMatch), unitId)
        .replaceWith(() -> Response.noContent().build());
  }

  /** Lists handles. */
  @GET
  @Path("{id}/handles")
  @Authenticated
  @Operation(
      operationId = "listAccountHandles",
      summary = "List the handles that an account has and had")
  @APIResponse(
      responseCode = "200",
      description = "Handles, the latest first",
      content = @Content(schema = @Schema(implementation = HandleList.class)))
  public Uni<HandleList> handles(@Parameter(description = "The account") @PathParam("id") UUID id) {
    return queries.handles(caller.sight(), id).map(HandleList::of);
  }

  /** Notes a reclaimed handle. */
  @POST
  @Path("{id}/handles/{handleId}/reclaimed")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "noteReclaimedHandle",
      summary = "Note whether somebody else goes by a former handle")
  @APIResponse(
      responseCode = "200",
      description = "The former handle",
      content = @Content(schema = @Schema(implementation = HandleResponse.class)))
  public Uni<Response> reclaimed(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "The former handle") @PathParam("handleId") UUID handleId,
      @NotNull @Valid ReclaimedRequest request) {
    AccountCommand command = command(id, null);
    return idempotency.post(
        request,
        () ->
            reclaimed
                .handle(command, handleId, request.byOther())
                .map(former -> Response.ok(HandleResponse.of(former)).build()));
  }

  private AccountCommand command(UUID id, String ifMatch) {
    return new AccountCommand(
        caller.authority(),
        id,
        caller.actor(),
        account -> ETags.honour(ifMatch, account.version()));
  }
}
