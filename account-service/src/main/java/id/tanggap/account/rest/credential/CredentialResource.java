package id.tanggap.account.rest.credential;

import id.tanggap.account.application.Scope;
import id.tanggap.account.application.credential.CredentialQueries;
import id.tanggap.account.application.credential.ReplaceCredential;
import id.tanggap.account.application.credential.RevokeCredential;
import id.tanggap.account.application.credential.SecretVault;
import id.tanggap.account.application.credential.StoreCredential;
import id.tanggap.account.domain.credential.Secrets;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Secrets on their way into the vault. Reads are in {@link CredentialReadResource}, what connectors
 * do in {@link CredentialLeaseResource}; none of them answers with a secret.
 */
@Path("/api/v1/credentials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Credentials", description = "Write-only vault of the access to accounts")
public class CredentialResource {
  private final StoreCredential store;
  private final ReplaceCredential replace;
  private final RevokeCredential revoke;
  private final CredentialQueries queries;
  private final SecretVault vault;
  private final Caller caller;
  private final Idempotency idempotency;

  CredentialResource(
      StoreCredential store,
      ReplaceCredential replace,
      RevokeCredential revoke,
      CredentialQueries queries,
      SecretVault vault,
      Caller caller,
      Idempotency idempotency) {
    this.store = store;
    this.replace = replace;
    this.revoke = revoke;
    this.queries = queries;
    this.vault = vault;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** Stores a secret. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "storeCredential",
      summary = "Store the secret that gives access to an account",
      description =
          "One per account and kind. The secret is sealed at once; no operation ever shows it.")
  @APIResponse(
      responseCode = "201",
      description = "What is known about the new credential",
      content = @Content(schema = @Schema(implementation = CredentialResponse.class)))
  public Uni<Response> store(@NotNull @Valid StoreCredentialRequest request) {
    Secrets secrets = request.secrets().read();
    StoreCredential.Command command =
        new StoreCredential.Command(
            caller.authority(),
            request.accountId(),
            request.kind(),
            request.terms(),
            secrets,
            caller.actor());
    return vault
        .fingerprint(secrets)
        .flatMap(
            mark ->
                idempotency.post(
                    request.comparable(mark),
                    () ->
                        store
                            .handle(command)
                            .flatMap(stored -> queries.get(caller.sight(), stored.id()))
                            .map(
                                view ->
                                    ETags.created(
                                        "/api/v1/credentials/" + view.credential().id(),
                                        CredentialResponse.of(view),
                                        view.credential().version()))))
        .eventually(secrets::wipe);
  }

  /** Replaces a secret. */
  @POST
  @Path("{id}/replace")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.INTEGRATOR})
  @Operation(
      operationId = "replaceCredential",
      summary = "Store a new version of a secret",
      description =
          "Access and refresh token change together or not at all; the old version is destroyed. A"
              + " connector to which credentials are lent may do so after it refreshed a token:"
              + " with If-Match, so that only one of two refreshes wins.")
  @APIResponse(
      responseCode = "200",
      description = "What is known about the credential after the change",
      content = @Content(schema = @Schema(implementation = CredentialResponse.class)))
  public Uni<Response> replace(
      @Parameter(description = "The credential") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the credential as last seen", example = "\"3\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReplaceCredentialRequest request) {
    Secrets secrets = request.secrets().read();
    boolean machine = caller.machine();
    ReplaceCredential.Command command =
        new ReplaceCredential.Command(
            machine ? Scope.of(caller.region()) : caller.authority(),
            id,
            request.terms(),
            secrets,
            machine ? caller.client() : null,
            caller.actor(),
            credential -> ETags.honour(ifMatch, credential.version()));
    return vault
        .fingerprint(secrets)
        .flatMap(
            mark ->
                idempotency.post(
                    request.comparable(mark),
                    () -> replace.handle(command).flatMap(changed -> answer(changed.id()))))
        .eventually(secrets::wipe);
  }

  /** Takes a credential out of use. */
  @POST
  @Path("{id}/revoke")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "revokeCredential",
      summary = "Take a credential out of use and destroy its secret",
      description =
          "Nothing is lent from now on. Revoke it at the platform as well. Control of the account"
              + " falls to L0 unless it is proved in another way within 14 days.")
  @APIResponse(
      responseCode = "200",
      description = "What is known about the credential after the change",
      content = @Content(schema = @Schema(implementation = CredentialResponse.class)))
  public Uni<Response> revoke(
      @Parameter(description = "The credential") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the credential as last seen", example = "\"3\"")
          @HeaderParam("If-Match")
          String ifMatch) {
    RevokeCredential.Command command =
        new RevokeCredential.Command(
            caller.authority(),
            id,
            caller.actor(),
            credential -> ETags.honour(ifMatch, credential.version()));
    return idempotency.post(
        null, () -> revoke.handle(command).flatMap(changed -> answer(changed.id())));
  }

  private Uni<Response> answer(UUID id) {
    return queries
        .get(caller.sight(), id)
        .map(view -> ETags.ok(CredentialResponse.of(view), view.credential().version()));
  }
}
