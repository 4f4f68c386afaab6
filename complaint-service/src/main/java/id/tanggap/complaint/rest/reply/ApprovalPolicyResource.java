package id.tanggap.complaint.rest.reply;

import id.tanggap.complaint.application.reply.PublishApprovalPolicy;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which answers of a region need an approver, in versions. */
@Path("/api/v1/response-approval-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responses", description = "Answers and whether they arrived")
public class ApprovalPolicyResource {

  private final PublishApprovalPolicy policies;
  private final Callers callers;
  private final Idempotency idempotency;

  ApprovalPolicyResource(PublishApprovalPolicy policies, Callers callers, Idempotency idempotency) {
    this.policies = policies;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Publishes the next version. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "publishApprovalPolicy",
      summary = "Say which answers need an approver",
      description =
          "Rules are tried from the top by class, category and visibility; the first that fits"
              + " decides. Answers that wait already keep waiting.")
  @APIResponse(
      responseCode = "201",
      description = "The version in force from now on",
      content = @Content(schema = @Schema(implementation = ApprovalPolicyBody.Version.class)))
  @Extension(name = "x-sends", value = "ETag, Location")
  public Uni<Response> publish(@NotNull @Valid ApprovalPolicyBody.Request request) {
    return idempotency.post(
        request,
        () ->
            policies
                .handle(
                    new PublishApprovalPolicy.Command(
                        callers.region(), callers.id(), request.toRules()))
                .map(
                    stored ->
                        ETags.created(
                            "/api/v1/response-approval-policies",
                            ApprovalPolicyBody.Version.of(stored),
                            stored.policy().version())));
  }

  /** All versions, newest first. */
  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.OPERATOR,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "listApprovalPolicies", summary = "List the versions of the policy")
  @APIResponse(responseCode = "200", description = "All versions, newest first")
  public Uni<ApprovalPolicyBody.Page> list() {
    return policies
        .all(callers.region())
        .map(
            all ->
                new ApprovalPolicyBody.Page(
                    all.stream().map(ApprovalPolicyBody.Version::of).toList(), null));
  }
}
