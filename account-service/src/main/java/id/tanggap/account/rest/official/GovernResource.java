package id.tanggap.account.rest.official;

import id.tanggap.account.application.official.AccountCommand;
import id.tanggap.account.application.official.AccountView;
import id.tanggap.account.application.official.GovernAccount;
import id.tanggap.account.application.official.TransferAccount;
import id.tanggap.account.domain.official.ArchiveStatement;
import id.tanggap.account.domain.official.OnBehalf;
import id.tanggap.account.domain.official.Reinstatement;
import id.tanggap.account.domain.official.Retirement;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Commands on an official account. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public class GovernResource {
  private final GovernAccount govern;
  private final TransferAccount transfer;
  private final Caller caller;
  private final Idempotency idempotency;

  GovernResource(
      GovernAccount govern, TransferAccount transfer, Caller caller, Idempotency idempotency) {
    this.govern = govern;
    this.transfer = transfer;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** Why. */
  @Schema(description = "Why something is done to an account")
  public record ReasonRequest(
      @Schema(description = "Why", examples = "Akun diambil alih pihak lain")
          @NotBlank
          @Size(max = 500)
          String reason) {}

  /** How a suspended account came back. */
  @Schema(description = "How a suspended account came back")
  public record ReinstateAccountRequest(
      @Schema(description = "Outcome of the investigation", examples = "Akses pulih, pelaku keluar")
          @NotBlank
          @Size(max = 500)
          String reason,
      @Schema(
              description = "Number of the minutes that record the witnessed login",
              examples = "BA-07/DISKOMINFO/2026")
          @NotBlank
          @Size(max = 200)
          String evidence,
      @Schema(description = "Whether password and second factor were renewed", examples = "true")
          @NotNull
          Boolean accessRenewed) {}

  /** Where the content of an account was exported to. */
  @Schema(description = "Where the content of an account was exported to, when and by whom")
  public record ArchiveRequest(
      @Schema(
              description = "Where the export is kept",
              examples = "Arsip statis Dinas Contoh, berkas 2026/17")
          @NotBlank
          @Size(max = 500)
          String location,
      @Schema(description = "Day of the export", examples = "2026-12-30") @NotNull
          LocalDate exportedOn,
      @Schema(description = "Who made it", examples = "Siti Contoh") @NotBlank @Size(max = 200)
          String exportedBy) {}

  /** Why an account is retired, and what takes its place. */
  @Schema(description = "Why an account is retired, and what takes its place")
  public record RetireAccountRequest(
      @Schema(description = "Why", examples = "Unit digabung dengan Dinas Sosial")
          @NotBlank
          @Size(max = 500)
          String reason,
      @Schema(
              description = "Account of the region that takes its place; null when none does",
              nullable = true)
          UUID successorId,
      @Schema(
              description =
                  "Where the content was exported to; needed by the decision at the latest, unless"
                      + " it is waived",
              nullable = true)
          @Valid
          ArchiveRequest archive,
      @Schema(
              description = "Why the content is not exported; only a coordinator may say so",
              nullable = true,
              examples = "Akun tidak pernah memuat unggahan")
          @Size(max = 500)
          @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
          String archiveWaiver) {

    private Retirement retirement(boolean decides) {
      ArchiveStatement said =
          archive == null
              ? new ArchiveStatement(null, null, null, archiveWaiver)
              : new ArchiveStatement(
                  archive.location(), archive.exportedOn(), archive.exportedBy(), archiveWaiver);
      return new Retirement(reason, successorId, said, decides, false);
    }
  }

  /** To whom an account is given. */
  @Schema(description = "To whom an account is given, and on whose order")
  public record TransferAccountRequest(
      @Schema(description = "The new owner") @NotNull UUID toUnitId,
      @Schema(description = "Number of the letter that orders it", examples = "060/114/2026")
          @NotBlank
          @Size(max = 100)
          String letterNumber,
      @Schema(description = "Why", examples = "Penggabungan dinas menurut SOTK baru")
          @NotBlank
          @Size(max = 300)
          String reason) {}

  /** Suspends an account. */
  @POST
  @Path("{id}/suspend")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "suspendAccount", summary = "Suspend an account at once")
  @APIResponse(
      responseCode = "200",
      description = "The account after the change",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  public Uni<Response> suspend(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the account as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    AccountCommand command = command(id, ifMatch);
    return idempotency.post(
        request, () -> govern.suspend(command, request.reason()).map(GovernResource::answer));
  }

  /** Reinstates an account. */
  @POST
  @Path("{id}/reinstate")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "reinstateAccount",
      summary = "Bring a suspended account back",
      description =
          "Takes a login witnessed by the coordinator (gives L2) and renewed password and second"
              + " factor.")
  @APIResponse(
      responseCode = "200",
      description = "The account after the change",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  public Uni<Response> reinstate(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the account as last seen", example = "\"1\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReinstateAccountRequest request) {
    AccountCommand command = command(id, ifMatch);
    Reinstatement how =
        new Reinstatement(request.reason(), request.evidence(), request.accessRenewed());
    return idempotency.post(
        request, () -> govern.reinstate(command, how).map(GovernResource::answer));
  }

  /** Retires an account. */
  @POST
  @Path("{id}/retire")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "retireAccount",
      summary = "Ask for the retirement of an account, or decide it",
      description =
          "The first call asks; the second, by a coordinator who is another person, decides. By then"
              + " somebody has said where the content was exported to, or a coordinator has waived it"
              + " with a reason. A retired account stays known as formerly official for ever.")
  @APIResponse(
      responseCode = "200",
      description = "The account after the change",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  public Uni<Response> retire(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the account as last seen", example = "\"1\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid RetireAccountRequest request) {
    AccountCommand command = command(id, ifMatch);
    return idempotency.post(
        request,
        () ->
            govern
                .retire(command, request.retirement(caller.coordinates()))
                .map(GovernResource::answer));
  }

  /** Takes a retirement back. */
  @POST
  @Path("{id}/withdraw-retirement")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "withdrawRetirement",
      summary = "Take back or refuse a retirement that was asked for",
      description =
          "The unit takes its request back, or a coordinator refuses it, with a reason that the"
              + " history keeps. What a coordinator asked for only a coordinator takes back"
              + " (retirement-not-yours). The account is what it was before: active, or suspended.")
  @APIResponse(
      responseCode = "200",
      description = "The account after the change",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  public Uni<Response> withdrawRetirement(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the account as last seen", example = "\"1\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    AccountCommand command = command(id, ifMatch);
    OnBehalf speaker = OnBehalf.of(caller.coordinates());
    return idempotency.post(
        request,
        () ->
            govern
                .withdrawRetirement(command, request.reason(), speaker)
                .map(GovernResource::answer));
  }

  /** Transfers an account. */
  @POST
  @Path("{id}/transfer")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "transferAccount",
      summary = "Give an account to another unit",
      description =
          "For a re-organisation. The access must have been handed over before, by a completed"
              + " handover to an admin of the new unit, which renewed the proof of control.")
  @APIResponse(
      responseCode = "200",
      description = "The account after the change",
      content = @Content(schema = @Schema(implementation = AccountResponse.class)))
  public Uni<Response> transfer(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the account as last seen", example = "\"1\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid TransferAccountRequest request) {
    AccountCommand command = command(id, ifMatch);
    TransferAccount.Transfer to =
        new TransferAccount.Transfer(request.toUnitId(), request.letterNumber(), request.reason());
    return idempotency.post(
        request, () -> transfer.handle(command, to).map(GovernResource::answer));
  }

  private AccountCommand command(UUID id, String ifMatch) {
    return new AccountCommand(
        caller.authority(),
        id,
        caller.actor(),
        account -> ETags.honour(ifMatch, account.version()));
  }

  private static Response answer(AccountView view) {
    return ETags.ok(AccountResponse.of(view), view.account().version());
  }
}
