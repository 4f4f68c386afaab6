package id.tanggap.complaint.rest.privacy;

import id.tanggap.complaint.application.privacy.PublishRetentionPolicy;
import id.tanggap.complaint.application.privacy.RetentionQueries;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the region keeps how long. */
@Path("/api/v1/retention-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "Looks behind the mask, retention, rights of the reporters")
public class RetentionPolicyResource {

  private final PublishRetentionPolicy publish;
  private final RetentionQueries queries;
  private final Callers callers;
  private final Idempotency idempotency;

  RetentionPolicyResource(
      PublishRetentionPolicy publish,
      RetentionQueries queries,
      Callers callers,
      Idempotency idempotency) {
    this.publish = publish;
    this.queries = queries;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** The terms in force. */
  @GET
  @Path("current")
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.COORDINATOR, Roles.AUDITOR})
  @Operation(operationId = "currentRetentionPolicy", summary = "Read what is kept how long")
  @APIResponse(
      responseCode = "200",
      description = "The terms in force; version 0 for those that the product ships")
  public Uni<RetentionPolicyResponse> current() {
    return queries.policy(callers.region()).map(RetentionPolicyResponse::of);
  }

  /** All versions. */
  @GET
  @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.COORDINATOR, Roles.AUDITOR})
  @Operation(operationId = "listRetentionPolicies", summary = "List the versions of the policy")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first",
      content = @Content(schema = @Schema(implementation = RetentionPolicyPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("retention-policies", callers.region());
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .policies(callers.region(), request)
        .map(page -> Pages.respond(uri, page.map(RetentionPolicyResponse::of), fingerprint));
  }

  /** Publishes the next version. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  @Operation(operationId = "publishRetentionPolicy", summary = "Say anew what is kept how long")
  @APIResponse(
      responseCode = "201",
      description = "The version",
      content = @Content(schema = @Schema(implementation = RetentionPolicyResponse.class)))
  public Uni<Response> publish(@NotNull @Valid PublishRetentionPolicyRequest request) {
    return idempotency.post(
        request,
        () ->
            publish
                .handle(
                    new PublishRetentionPolicy.Command(
                        callers.region(),
                        request.terms().terms(),
                        request.reason(),
                        callers.current().actor()))
                .map(
                    policy ->
                        Response.status(Response.Status.CREATED)
                            .header("Location", "/api/v1/retention-policies/current")
                            .entity(RetentionPolicyResponse.of(policy))
                            .build()));
  }
}
