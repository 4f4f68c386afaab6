package id.tanggap.account.rest.credential;

import id.tanggap.account.application.credential.CredentialQueries;
import id.tanggap.account.application.credential.LeaseCredential;
import id.tanggap.account.application.credential.ReportCredential;
import id.tanggap.account.domain.credential.CredentialKind;
import id.tanggap.account.domain.credential.CredentialOutcome;
import id.tanggap.account.domain.credential.CredentialUse;
import id.tanggap.account.domain.credential.LeasePurpose;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What connectors do with credentials: borrow one for one use, and tell how the use ended. */
@Path("/api/v1/credentials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Credentials", description = "Write-only vault of the access to accounts")
public class CredentialLeaseResource {
  private final LeaseCredential lease;
  private final ReportCredential report;
  private final CredentialQueries queries;
  private final Caller caller;
  private final Idempotency idempotency;

  CredentialLeaseResource(
      LeaseCredential lease,
      ReportCredential report,
      CredentialQueries queries,
      Caller caller,
      Idempotency idempotency) {
    this.lease = lease;
    this.report = report;
    this.queries = queries;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** What a credential is needed for. */
  @Schema(description = "What a credential is needed for")
  public record LeaseRequest(
      @Schema(description = "Purpose", examples = "PUBLISH") @NotNull LeasePurpose purpose,
      @Schema(description = "The publication, when one is published", nullable = true)
          UUID publicationId) {}

  /** How a use ended. */
  @Schema(description = "How a use of a credential ended")
  public record ReportRequest(
      @Schema(description = "Version of the secret that was used", examples = "2") @NotNull @Min(1)
          Integer version,
      @Schema(description = "How it ended", examples = "OK") @NotNull CredentialOutcome outcome,
      @Schema(
              description =
                  "Id of the account that the platform took the login for; the registered one proves"
                      + " control (L3), another one ends it. Only with OK",
              nullable = true,
              examples = "17841405822304914")
          @Size(min = 1, max = 200)
          String platformId,
      @Schema(
              description = "Its handle there; only with platformId",
              nullable = true,
              examples = "dinkes.kabtegal")
          @Size(min = 1, max = 300)
          String handle) {

    private ReportCredential.Login login() {
      return platformId == null ? null : new ReportCredential.Login(platformId, handle);
    }
  }

  /** A lease. */
  @Schema(description = "A lease; the secret is sealed for the program that asked")
  public record LeaseResponse(
      @Schema(description = "The lease") UUID leaseId,
      @Schema(description = "The credential") UUID credentialId,
      @Schema(description = "Kind of access", examples = "OAUTH2_TOKEN") CredentialKind kind,
      @Schema(description = "Version of the secret", examples = "2") int version,
      @Schema(description = "Purpose", examples = "PUBLISH") LeasePurpose purpose,
      @Schema(description = "When it was given", examples = "2026-11-20T03:00:00Z")
          Instant leasedAt,
      @Schema(description = "Until when it may be used", examples = "2026-11-20T03:05:00Z")
          Instant expiresAt,
      @Schema(
              description =
                  "JSON Web Encryption (RFC 7516, compact) for the public key of the program in the"
                      + " settings; its content is {leaseId, credentialId, version, expiresAt,"
                      + " secrets}",
              examples = "eyJhbGciOiJFQ0RILUVTK0EyNTZLVyIsImVuYyI6IkEyNTZHQ00ifQ.aaa.bbb.ccc.ddd")
          String sealed) {

    static LeaseResponse of(LeaseCredential.Lease lease) {
      return new LeaseResponse(
          lease.use().leaseId(),
          lease.credential().id(),
          lease.credential().kind(),
          lease.use().secretVersion(),
          lease.use().purpose(),
          lease.use().leasedAt(),
          lease.use().expiresAt(),
          lease.sealed());
    }
  }

  /** Lends a credential. */
  @POST
  @Path("{id}/lease")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.INTEGRATOR)
  @Operation(
      operationId = "leaseCredential",
      summary = "Borrow a credential for one use",
      description =
          "Only for programs whose public key stands in the settings; the answer is readable for"
              + " that program alone, and every lease leaves a row in the audit. Refused while the"
              + " account is suspended.")
  @APIResponse(
      responseCode = "200",
      description = "The lease; its entity tag is that of the credential",
      content = @Content(schema = @Schema(implementation = LeaseResponse.class)))
  @Extension(name = "x-sends", value = "ETag")
  public Uni<Response> lease(
      @Parameter(description = "The credential") @PathParam("id") UUID id,
      @NotNull @Valid LeaseRequest request) {
    LeaseCredential.Command command =
        new LeaseCredential.Command(
            caller.region(),
            id,
            new CredentialUse.Terms(
                request.purpose(), request.publicationId(), caller.client(), caller.actor()));
    return idempotency.post(
        request,
        () ->
            lease
                .handle(command)
                .map(
                    lent ->
                        Response.fromResponse(
                                ETags.ok(LeaseResponse.of(lent), lent.credential().version()))
                            .header("Cache-Control", "no-store")
                            .build()));
  }

  /** Takes a report in. */
  @POST
  @Path("{id}/report")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.INTEGRATOR)
  @Operation(
      operationId = "reportCredential",
      summary = "Tell how a use of a credential ended",
      description =
          "The health follows: OK makes it HEALTHY (or EXPIRING within 30 days of its end),"
              + " SCOPE_MISSING and RATE_LIMITED DEGRADED, TOKEN_EXPIRED EXPIRED, TOKEN_REVOKED"
              + " REVOKED; TEMPORARY changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "What is known about the credential after the report",
      content = @Content(schema = @Schema(implementation = CredentialResponse.class)))
  public Uni<Response> report(
      @Parameter(description = "The credential") @PathParam("id") UUID id,
      @NotNull @Valid ReportRequest request) {
    ReportCredential.Command command =
        new ReportCredential.Command(
            caller.region(),
            id,
            request.version(),
            request.outcome(),
            request.login(),
            caller.client(),
            caller.actor());
    return idempotency.post(
        request,
        () ->
            report
                .handle(command)
                .flatMap(changed -> queries.get(caller.sight(), changed.id()))
                .map(view -> ETags.ok(CredentialResponse.of(view), view.credential().version())));
  }
}
