package id.tanggap.account.rest.compliance;

import id.tanggap.account.application.compliance.CheckProfile;
import id.tanggap.account.application.compliance.ComplianceQueries;
import id.tanggap.account.application.compliance.WaiveRule;
import id.tanggap.account.domain.compliance.ComplianceRule;
import id.tanggap.account.domain.compliance.Observation;
import id.tanggap.account.domain.compliance.ObservationSource;
import id.tanggap.account.rest.Caller;
import id.tanggap.account.rest.compliance.ComplianceResponse.RuleWaiverResponse;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
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

/** Whether the profile of an account shows what it must. */
@Path("/api/v1/accounts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compliance", description = "Whether profiles show what they must")
public class AccountComplianceResource {
  private final CheckProfile check;
  private final WaiveRule waive;
  private final ComplianceQueries queries;
  private final Caller caller;
  private final Idempotency idempotency;
  private final Clock clock;

  AccountComplianceResource(
      CheckProfile check,
      WaiveRule waive,
      ComplianceQueries queries,
      Caller caller,
      Idempotency idempotency,
      Clock clock) {
    this.check = check;
    this.waive = waive;
    this.queries = queries;
    this.caller = caller;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /** What was seen. */
  @Schema(description = "What was seen of a profile")
  public record CheckProfileRequest(
      @Schema(description = "Name shown on the platform", examples = "Dinas Kesehatan Kab. Tegal")
          @NotBlank
          @Size(max = 200)
          String displayName,
      @Schema(
              description = "Text below the name",
              nullable = true,
              examples = "Akun resmi Dinas Kesehatan Kab. Tegal. Aduan: lapor.go.id")
          @Size(max = 4000)
          String bio,
      @Schema(
              description = "Every link that the profile shows",
              nullable = true,
              examples = "[\"https://dinkes.tegalkab.go.id\"]")
          @Size(max = 20)
          List<@NotBlank @Size(max = 600) String> links,
      @Schema(description = "Where the proof is kept", examples = "Tangkapan layar 12/2026")
          @NotBlank
          @Size(max = 500)
          String evidence,
      @Schema(
              description = "When it was seen; absent is now",
              nullable = true,
              examples = "2026-02-19T03:00:00Z")
          @PastOrPresent
          Instant observedAt) {

    Observation observation(Instant now) {
      return new Observation(
          displayName,
          bio,
          links == null ? List.of() : links,
          evidence,
          ObservationSource.MANUAL,
          observedAt == null ? now : observedAt);
    }
  }

  /** What to let off. */
  @Schema(description = "A rule to let an account off for a period")
  public record WaiveRuleRequest(
      @Schema(description = "The rule", examples = "OFFICIAL_LINK") @NotNull ComplianceRule rule,
      @Schema(description = "Why", examples = "Situs sedang dipindahkan") @NotBlank @Size(max = 500)
          String reason,
      @Schema(description = "First day", examples = "2026-02-01") @NotNull LocalDate validFrom,
      @Schema(description = "Last day", examples = "2026-04-30") @NotNull LocalDate validTo) {}

  /** Why something is taken back. */
  @Schema(description = "Why a waiver is taken back")
  public record RevokeRuleWaiverRequest(
      @Schema(description = "Why", examples = "Situs sudah pulih") @NotBlank @Size(max = 500)
          String reason) {}

  /** Checks a profile. */
  @POST
  @Path("compliance-checks")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "checkProfile",
      summary = "Judge what was seen of a profile by the rules for its platform",
      description = "A new check takes the place of the one before; the old one is kept.")
  @APIResponse(
      responseCode = "201",
      description = "How the account now stands",
      content = @Content(schema = @Schema(implementation = ComplianceResponse.class)))
  public Uni<Response> check(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @NotNull @Valid CheckProfileRequest request) {
    CheckProfile.Command command =
        new CheckProfile.Command(
            caller.authority(), id, caller.actor(), request.observation(clock.instant()));
    return idempotency.post(
        request,
        () ->
            check
                .handle(command)
                .flatMap(done -> queries.standing(caller.authority(), id))
                .map(
                    standing ->
                        Response.status(Response.Status.CREATED)
                            .header("Location", "/api/v1/accounts/" + id + "/compliance")
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .entity(ComplianceResponse.of(standing))
                            .build()));
  }

  /** How an account stands. */
  @GET
  @Path("compliance")
  @Authenticated
  @Operation(
      operationId = "getCompliance",
      summary = "Show how the profile of an account stands, with reasons")
  @APIResponse(
      responseCode = "200",
      description = "How the account stands",
      content = @Content(schema = @Schema(implementation = ComplianceResponse.class)))
  public Uni<ComplianceResponse> compliance(
      @Parameter(description = "The account") @PathParam("id") UUID id) {
    return queries.standing(caller.sight(), id).map(ComplianceResponse::of);
  }

  /** Lets an account off a rule. */
  @POST
  @Path("compliance-waivers")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "waiveComplianceRule",
      summary = "Let an account off a rule for a period",
      description = "The score stays; the rule blocks no more.")
  @APIResponse(
      responseCode = "201",
      description = "The new waiver",
      content = @Content(schema = @Schema(implementation = RuleWaiverResponse.class)))
  public Uni<Response> waive(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @NotNull @Valid WaiveRuleRequest request) {
    WaiveRule.Grant command =
        new WaiveRule.Grant(
            caller.authority(),
            id,
            request.rule(),
            caller.actor(),
            request.reason(),
            request.validFrom(),
            request.validTo());
    return idempotency.post(
        request,
        () ->
            waive
                .grant(command)
                .map(
                    granted ->
                        ETags.created(
                            "/api/v1/accounts/" + id + "/compliance-waivers/" + granted.id(),
                            RuleWaiverResponse.of(granted),
                            granted.version())));
  }

  /** Takes a waiver back. */
  @POST
  @Path("compliance-waivers/{waiverId}/revoke")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "revokeComplianceWaiver", summary = "Take a waiver of a rule back")
  @APIResponse(
      responseCode = "200",
      description = "The waiver after the change",
      content = @Content(schema = @Schema(implementation = RuleWaiverResponse.class)))
  public Uni<Response> revoke(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "The waiver") @PathParam("waiverId") UUID waiverId,
      @Parameter(description = "Entity tag of the waiver as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid RevokeRuleWaiverRequest request) {
    WaiveRule.Revoke command =
        new WaiveRule.Revoke(
            caller.region(),
            id,
            waiverId,
            caller.actor(),
            request.reason(),
            waiver -> ETags.honour(ifMatch, waiver.version()));
    return idempotency.post(
        request,
        () ->
            waive
                .revoke(command)
                .map(revoked -> ETags.ok(RuleWaiverResponse.of(revoked), revoked.version())));
  }
}
