package id.tanggap.account.rest.official;

import id.tanggap.account.application.official.AccountCommand;
import id.tanggap.account.application.official.AccountView;
import id.tanggap.account.application.official.RegisterAccount;
import id.tanggap.account.application.official.ReviewAccount;
import id.tanggap.account.application.official.ReviseAccount;
import id.tanggap.account.application.official.SettleDispute;
import id.tanggap.account.application.proof.ActivateAccount;
import id.tanggap.account.domain.official.DisputeOutcome;
import id.tanggap.account.domain.official.OfficialAccount;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.official.ReviewDecision;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way of an account from its draft to the day on which it speaks for the government. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class RegistrationResource {
  private final RegisterAccount register;
  private final ReviseAccount revise;
  private final ReviewAccount review;
  private final ActivateAccount activation;
  private final SettleDispute disputes;
  private final Caller caller;
  private final Idempotency idempotency;

  RegistrationResource(
      RegisterAccount register,
      ReviseAccount revise,
      ReviewAccount review,
      ActivateAccount activation,
      SettleDispute disputes,
      Caller caller,
      Idempotency idempotency) {
    this.register = register;
    this.revise = revise;
    this.review = review;
    this.activation = activation;
    this.disputes = disputes;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** An account to register. */
  @Schema(description = "An account to register")
  public record RegisterAccountRequest(
      @Schema(description = "Unit that answers for it") @NotNull UUID unitId,
      @Schema(description = "Platform", examples = "INSTAGRAM") @NotNull Platform platform,
      @Schema(
              description = "Address in any spelling, or a handle",
              examples = "https://www.instagram.com/dinkes.kabtegal/?hl=id")
          @NotBlank
          @Size(max = 500)
          String url,
      @Schema(
              description = "Immutable id on the platform, when it is known",
              nullable = true,
              examples = "17841400000000001")
          @Size(max = 200)
          @Pattern(regexp = "[A-Za-z0-9:._-]+")
          String platformId,
      @Schema(
              description = "Name shown on the platform; the handle when absent",
              nullable = true,
              examples = "Dinas Kesehatan Kab. Tegal")
          @Size(max = 200)
          @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
          String displayName,
      @Schema(
              description = "What it is for; needed before it is submitted",
              nullable = true,
              examples = "Edukasi kesehatan")
          @Size(max = 500)
          String purpose) {}

  /** What a reviewer decides. */
  @Schema(description = "What a reviewer decides")
  public record DecideAccountRequest(
      @Schema(description = "The decision", examples = "REQUEST_CHANGES") @NotNull
          ReviewDecision decision,
      @Schema(
              description = "Why; needed unless it is approved",
              nullable = true,
              examples = "Cantumkan nama unit pada bio")
          @Size(max = 500)
          String comment) {}

  /** How a dispute is settled. */
  @Schema(description = "How a dispute over an address is settled for this account")
  public record ResolveAccountRequest(
      @Schema(description = "Whether it keeps the address", examples = "KEEP") @NotNull
          DisputeOutcome outcome,
      @Schema(description = "Why", examples = "Akun dikelola Dinas Kesehatan sejak 2019")
          @NotBlank
          @Size(max = 500)
          String reason) {}

  /** Registers a draft. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "registerAccount",
      summary = "Register an account as a draft",
      description =
          "A draft takes no handle: only an approved account holds its address against others.")
  @APIResponse(
      responseCode = "201",
      description = "The new draft",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  public Uni<Response> register(@NotNull @Valid RegisterAccountRequest request) {
    RegisterAccount.Command command =
        new RegisterAccount.Command(
            caller.authority(),
            caller.actor(),
            request.unitId(),
            request.platform(),
            request.url(),
            request.platformId(),
            request.displayName(),
            request.purpose());
    return idempotency.post(
        request,
        () ->
            register
                .handle(command)
                .map(
                    view ->
                        ETags.created(
                            "/api/v1/accounts/" + view.account().id(),
                            AccountResponse.of(view),
                            view.account().version())));
  }

  /** Changes an account. */
  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "changeAccount",
      summary = "Change what is said about an account, or its address",
      description =
          "JSON Merge Patch. Another handle keeps the identity and the history of the account, but"
              + " control falls to L0, because nobody of us saw it change. What only the unit says"
              + " is not public before control of it is proven or witnessed; until then verify"
              + " knows the old address as formerly official. An approved account goes back to"
              + " review. An address that is reported as a fake or claimed by another account is"
              + " refused. The id on the platform can be bound once. What is under review does not"
              + " change.")
  @APIResponse(
      responseCode = "200",
      description = "The account after the change",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  public Uni<Response> change(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the account as last seen", example = "\"3\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ChangeAccountRequest request) {
    AccountCommand command = command(id, account -> ETags.require(ifMatch, account.version()));
    return revise
        .handle(command, request::over, caller.coordinates())
        .map(RegistrationResource::answer);
  }

  /** Hand a draft in for review. */
  @POST
  @Path("{id}/submit")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "submitAccount",
      summary = "Hand a draft in for review",
      description = "Needs a purpose, a unit that exists, and a primary admin with a letter.")
  @APIResponse(
      responseCode = "200",
      description = "The account after the change",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  public Uni<Response> submit(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the account as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch) {
    AccountCommand command = command(id, ifMatch);
    return idempotency.post(null, () -> review.submit(command).map(RegistrationResource::answer));
  }

  /** Take on the review of an account. */
  @POST
  @Path("{id}/claim")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "claimAccount",
      summary = "Take on the review of an account",
      description =
          "By another person than the one who submitted it; also to take over from a colleague.")
  @APIResponse(
      responseCode = "200",
      description = "The account after the change",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  public Uni<Response> claim(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the account as last seen", example = "\"1\"")
          @HeaderParam("If-Match")
          String ifMatch) {
    AccountCommand command = command(id, ifMatch);
    return idempotency.post(null, () -> review.claim(command).map(RegistrationResource::answer));
  }

  /** Decide on a submitted account. */
  @POST
  @Path("{id}/decide")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "decideAccount",
      summary = "Decide on a submitted account",
      description =
          "By the reviewer who claimed it. An approval of an address that others hold or "
              + "claim becomes DISPUTED.")
  @APIResponse(
      responseCode = "200",
      description = "The account after the change",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  public Uni<Response> decide(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the account as last seen", example = "\"2\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid DecideAccountRequest request) {
    AccountCommand command = command(id, ifMatch);
    return idempotency.post(
        request,
        () ->
            review
                .decide(command, request.decision(), request.comment())
                .map(RegistrationResource::answer));
  }

  /** Let an approved account become active. */
  @POST
  @Path("{id}/activate")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "activateAccount",
      summary = "Let an approved account become active",
      description =
          "Takes a fresh proof of control that is strong enough for the platform. A proof "
              + "that passes does this by itself; this command says what is missing.")
  @APIResponse(
      responseCode = "200",
      description = "The account after the change",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  public Uni<Response> activate(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the account as last seen", example = "\"3\"")
          @HeaderParam("If-Match")
          String ifMatch) {
    AccountCommand command = command(id, ifMatch);
    return idempotency.post(
        null, () -> activation.handle(command).map(RegistrationResource::answer));
  }

  /** Settle a dispute over an address. */
  @POST
  @Path("{id}/resolve")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "resolveAccount",
      summary = "Settle a dispute over an address",
      description =
          "KEEP lets the other claims of the own region give way; those of another region "
              + "have to YIELD first.")
  @APIResponse(
      responseCode = "200",
      description = "The account after the change",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  public Uni<Response> resolve(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the account as last seen", example = "\"3\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ResolveAccountRequest request) {
    AccountCommand command = command(id, ifMatch);
    return idempotency.post(
        request,
        () ->
            disputes
                .handle(command, request.outcome(), request.reason())
                .map(RegistrationResource::answer));
  }

  private AccountCommand command(UUID id, String ifMatch) {
    return command(id, account -> ETags.honour(ifMatch, account.version()));
  }

  private AccountCommand command(UUID id, Consumer<OfficialAccount> precondition) {
    return new AccountCommand(caller.authority(), id, caller.actor(), precondition);
  }

  private static Response answer(AccountView view) {
    return ETags.ok(AccountResponse.of(view), view.account().version());
  }
}
