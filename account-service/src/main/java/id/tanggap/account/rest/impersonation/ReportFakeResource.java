package id.tanggap.account.rest.impersonation;

import id.tanggap.account.application.impersonation.ReportAllowance;
import id.tanggap.account.application.impersonation.ReportImpersonation;
import id.tanggap.kit.web.Idempotency;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where citizens report a fake, without a login and without a name. */
@Path("/public/v1/impersonation-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
public class ReportFakeResource {
  private static final int TOO_MANY = 429;
  private static final String LATER_SECONDS = "360";

  private final ReportImpersonation reporting;
  private final ReportAllowance allowance;
  private final Idempotency idempotency;
  private final CurrentVertxRequest current;

  ReportFakeResource(
      ReportImpersonation reporting,
      ReportAllowance allowance,
      Idempotency idempotency,
      CurrentVertxRequest current) {
    this.reporting = reporting;
    this.allowance = allowance;
    this.idempotency = idempotency;
    this.current = current;
  }

  /** Says that a report has arrived, and nothing about the case. */
  @Schema(description = "Says that a report has arrived, and nothing about the case")
  record ReceiptResponse(
      @Schema(description = "Always RECEIVED", examples = "RECEIVED") String status) {}

  /** Takes a report. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Operation(
      operationId = "reportFakeAccount",
      summary = "Report an account that pretends to be official, as a citizen",
      description =
          "No login, no name, nothing about the reporter is kept. People of the region look at it"
              + " first; verify does not warn before they confirm. The answer is the same whether"
              + " the account was reported before or not. An official account cannot be reported"
              + " (409). At most 10 reports an hour from one address (429).")
  @APIResponse(
      responseCode = "202",
      description = "The report has arrived",
      content = @Content(schema = @Schema(implementation = ReceiptResponse.class)))
  @APIResponse(responseCode = "429", description = "Too many reports; try again later")
  public Uni<Response> report(@NotNull @Valid CaseRequests.CitizensReportRequest request) {
    if (!allowance.take(address(current.getCurrent().request()))) {
      throw new WebApplicationException(
          Response.status(TOO_MANY).header("Retry-After", LATER_SECONDS).build());
    }
    String region =
        request.region() == null || request.region().isBlank() ? null : request.region();
    ReportImpersonation.CitizensReport report =
        new ReportImpersonation.CitizensReport(
            region, request.platform(), request.address(), request.piece());
    return idempotency.post(
        request,
        () ->
            reporting
                .byCitizen(report)
                .map(
                    taken ->
                        Response.accepted(new ReceiptResponse("RECEIVED"))
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .build()));
  }

  // the gateway replaces this header by the address that it saw, and it alone is public
  private static String address(HttpServerRequest request) {
    String forwarded = request.getHeader("X-Forwarded-For");
    return forwarded == null || forwarded.isBlank()
        ? request.remoteAddress().hostAddress()
        : forwarded.strip();
  }
}
