package id.tanggap.account.rest.person;

import id.tanggap.account.application.identity.IdentityQueries;
import id.tanggap.account.application.identity.RetryIdentity;
import id.tanggap.account.application.person.ShowNip;
import id.tanggap.account.domain.identity.IdentityState;
import id.tanggap.account.rest.Caller;
import id.tanggap.account.rest.IdentityBody;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Users of people at the identity provider, and the number that identifies a civil servant. */
@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class IdentityResource {
  private final IdentityQueries queries;
  private final RetryIdentity retry;
  private final ShowNip nip;
  private final Caller caller;
  private final Idempotency idempotency;

  IdentityResource(
      IdentityQueries queries,
      RetryIdentity retry,
      ShowNip nip,
      Caller caller,
      Idempotency idempotency) {
    this.queries = queries;
    this.retry = retry;
    this.nip = nip;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** A person and the user. */
  @Schema(description = "How it stands with the user of a person")
  public record PersonIdentityResponse(
      @Schema(description = "The person") UUID personId,
      @Schema(description = "Name of the person", examples = "Siti Contoh") String personName,
      @Schema(description = "How far the identity provider knows") IdentityBody identity) {}

  /** For the API document. */
  @Schema(description = "A page of users of people")
  record PersonIdentityPage(
      @Schema(description = "In the order in which the people were recorded")
          List<PersonIdentityResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor,
      @Schema(description = "Not counted", nullable = true, examples = "96") Long count) {}

  /** The whole number. */
  @Schema(description = "Employee number of a civil servant")
  public record NipResponse(
      @Schema(description = "The 18 digits", examples = "199001012015032001") String nip) {}

  /** Lists users. */
  @GET
  @Path("identities")
  @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
  @Operation(
      operationId = "listIdentities",
      summary = "List how far the identity provider knows of the people")
  @APIResponse(
      responseCode = "200",
      description = "A page of users of people",
      content = @Content(schema = @Schema(implementation = PersonIdentityPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Only in this state", example = "FAILED") @QueryParam("state")
          IdentityState state,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("identities", caller.fingerprint(), state);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .list(caller.region(), state, page)
        .map(
            found ->
                Pages.respond(
                    uri,
                    found.map(
                        one ->
                            new PersonIdentityResponse(
                                one.person().id(),
                                one.person().name(),
                                IdentityBody.of(one.sync()))),
                    fingerprint,
                    null));
  }

  /** Tries again at once. */
  @POST
  @Path("{id}/identity/retry")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "retryIdentity",
      summary = "Bring the user of a person in line at once",
      description = "For when the cause of a failure was removed and nobody wants to wait.")
  @APIResponse(
      responseCode = "200",
      description = "How it stands",
      content = @Content(schema = @Schema(implementation = IdentityBody.class)))
  public Uni<Response> retry(@Parameter(description = "The person") @PathParam("id") UUID id) {
    return idempotency.post(
        null,
        () ->
            retry
                .handle(caller.region(), id)
                .map(sync -> Response.ok(IdentityBody.of(sync)).build()));
  }

  /** The whole number. */
  @GET
  @Path("{id}/nip")
  @RolesAllowed({Roles.COORDINATOR, Roles.PRIVACY_OFFICER})
  @Operation(
      operationId = "getPersonNip",
      summary = "Show the whole employee number of a person",
      description = "That it was shown, and to whom, stays in the history.")
  @APIResponse(
      responseCode = "200",
      description = "The number",
      content = @Content(schema = @Schema(implementation = NipResponse.class)))
  public Uni<NipResponse> nip(@Parameter(description = "The person") @PathParam("id") UUID id) {
    return nip.handle(caller.region(), id, caller.actor())
        .map(shown -> new NipResponse(shown.digits()));
  }
}
