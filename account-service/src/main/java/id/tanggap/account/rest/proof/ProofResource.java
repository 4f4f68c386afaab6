package id.tanggap.account.rest.proof;

import id.tanggap.account.application.official.AccountCommand;
import id.tanggap.account.application.proof.CheckProof;
import id.tanggap.account.application.proof.ProofQueries;
import id.tanggap.account.application.proof.ProveControl;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.ControlProof;
import id.tanggap.account.domain.official.ProofFailure;
import id.tanggap.account.domain.official.ProofMethod;
import id.tanggap.account.domain.official.ProofState;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.problem.HttpRejection;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proofs that the government controls an account. */
@Path("/api/v1/accounts/{id}/proofs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proofs of control", description = "Proofs that the government controls an account")
public class ProofResource {
  private final ProveControl prove;
  private final CheckProof check;
  private final ProofQueries queries;
  private final Caller caller;
  private final Idempotency idempotency;

  ProofResource(
      ProveControl prove,
      CheckProof check,
      ProofQueries queries,
      Caller caller,
      Idempotency idempotency) {
    this.prove = prove;
    this.check = check;
    this.queries = queries;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  /** How control is to be shown. */
  @Schema(description = "How control is to be shown")
  public record ProveControlRequest(
      @Schema(
              description =
                  "NONCE_IN_BIO, BACKLINK, or as a coordinator WITNESSED and PLATFORM_BADGE",
              examples = "NONCE_IN_BIO")
          @NotNull
          ProofMethod method,
      @Schema(
              description = "What a witness saw: number of the minutes",
              nullable = true,
              examples = "BA-07/DISKOMINFO/2026")
          @Size(max = 200)
          String evidence,
      @Schema(
              description = "Page of the government that links to the account, for BACKLINK",
              nullable = true,
              examples = "https://dinkes.tegalkab.go.id/kontak")
          @Size(max = 600)
          String pageUrl) {

    ProveControl.Claim claim() {
      require(method.byWitness(), evidence, "/evidence");
      require(method == ProofMethod.BACKLINK, pageUrl, "/pageUrl");
      return new ProveControl.Claim(method, evidence, pageUrl);
    }

    private static void require(boolean needed, String text, String pointer) {
      if (needed && (text == null || text.isBlank())) {
        throw new HttpRejection(
            400, "invalid-request", Map.of(), List.of(new Fault(pointer, "not-blank", Map.of())));
      }
    }
  }

  /** A proof of control. */
  @Schema(description = "A proof that the government controls an account")
  record ProofResponse(
      @Schema(description = "The proof") UUID id,
      @Schema(description = "The account") UUID accountId,
      @Schema(description = "How control is shown", examples = "NONCE_IN_BIO") ProofMethod method,
      @Schema(description = "Where the proof stands", examples = "PENDING") ProofState state,
      @Schema(description = "Level that it gives when it passes", examples = "L2")
          ControlLevel level,
      @Schema(
              description = "Word to show in the profile; told once, when the proof is begun",
              nullable = true,
              examples = "tanggap-0123456789abcdef0123456789abcdef")
          String nonce,
      @Schema(
              description = "Page that is looked at",
              nullable = true,
              examples = "https://www.instagram.com/dinkes.kabtegal")
          String pageUrl,
      @Schema(
              description = "What a witness or a connector saw",
              nullable = true,
              examples = "BA-07/DISKOMINFO/2026")
          String evidence,
      @Schema(description = "Who began or witnessed it", examples = "Koordinator Contoh")
          String actor,
      @Schema(description = "When it was begun", examples = "2026-02-19T03:00:00Z") Instant askedAt,
      @Schema(
              description = "Until when a check may be asked for",
              nullable = true,
              examples = "2026-02-26T03:00:00Z")
          Instant openUntil,
      @Schema(
              description = "When it was last checked",
              nullable = true,
              examples = "2026-02-19T03:10:00Z")
          Instant checkedAt,
      @Schema(
              description = "Why the last check did not pass",
              nullable = true,
              examples = "NONCE_NOT_FOUND")
          ProofFailure failure,
      @Schema(
              description = "SHA-256 of the page that was read",
              nullable = true,
              examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          String evidenceHash,
      @Schema(description = "When it passed", nullable = true, examples = "2026-02-19T03:10:00Z")
          Instant passedAt,
      @Schema(description = "When it expires", nullable = true, examples = "2027-02-19T03:10:00Z")
          Instant expiresAt,
      @Schema(description = "Entity tag", examples = "\"0\"") String etag) {

    static ProofResponse of(ControlProof proof) {
      return of(proof, null);
    }

    static ProofResponse of(ControlProof proof, String nonce) {
      return new ProofResponse(
          proof.id(),
          proof.accountId(),
          proof.method(),
          proof.state(),
          proof.level(),
          nonce,
          proof.pageUrl(),
          proof.evidence(),
          proof.witnessName(),
          proof.askedAt(),
          proof.openUntil(),
          proof.checkedAt(),
          proof.failure(),
          proof.evidenceHash(),
          proof.passedAt(),
          proof.expiresAt(),
          ETags.of(proof.version()));
    }
  }

  /** For the API document. */
  @Schema(description = "A page of proofs")
  record ProofPage(
      @Schema(description = "Proofs, newest first") List<ProofResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor) {}

  /** Begins a proof. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "proveControl",
      summary = "Begin a proof of control, or record what a coordinator witnessed",
      description =
          "NONCE_IN_BIO answers with a word to put into the profile; BACKLINK names a page of the"
              + " government that links to the account: both wait for a check. WITNESSED and"
              + " PLATFORM_BADGE pass at once and are for coordinators.")
  @APIResponse(
      responseCode = "201",
      description = "The proof",
      content = @Content(schema = @Schema(implementation = ProofResponse.class)))
  public Uni<Response> begin(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @NotNull @Valid ProveControlRequest request) {
    AccountCommand command = command(id);
    ProveControl.Claim claim = request.claim();
    boolean coordinates = caller.coordinates();
    return idempotency.post(
        request,
        () ->
            prove
                .handle(command, claim, coordinates)
                .map(
                    begun ->
                        ETags.created(
                            "/api/v1/accounts/" + id + "/proofs/" + begun.proof().id(),
                            ProofResponse.of(begun.proof(), begun.nonce()),
                            begun.proof().version())));
  }

  /** Checks a proof. */
  @POST
  @Path("{proofId}/check")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "checkProof",
      summary = "Look at the page now and record what was found",
      description =
          "Takes up to ten seconds. A check that fails may be repeated while the proof is open.")
  @APIResponse(
      responseCode = "200",
      description = "The proof after the check",
      content = @Content(schema = @Schema(implementation = ProofResponse.class)))
  public Uni<Response> check(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "The proof") @PathParam("proofId") UUID proofId,
      @Parameter(description = "Entity tag of the proof as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch) {
    AccountCommand command = command(id);
    // the page is looked at first: an idempotency key opens the transaction that records the answer
    return check
        .look(caller.authority(), id, proofId, proof -> ETags.honour(ifMatch, proof.version()))
        .flatMap(
            finding ->
                idempotency.post(
                    null,
                    () ->
                        check
                            .record(command, proofId, finding)
                            .map(proof -> ETags.ok(ProofResponse.of(proof), proof.version()))));
  }

  /** Lists proofs. */
  @GET
  @Authenticated
  @Operation(operationId = "listProofs", summary = "List the proofs of control of an account")
  @APIResponse(
      responseCode = "200",
      description = "A page of proofs, newest first",
      content = @Content(schema = @Schema(implementation = ProofPage.class)))
  public Uni<Response> list(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    String fingerprint = Cursor.fingerprint("proofs", caller.fingerprint(), id);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    return queries
        .list(caller.sight(), id, page)
        .map(found -> Pages.respond(uri, found.map(ProofResponse::of), fingerprint));
  }

  /** One proof. */
  @GET
  @Path("{proofId}")
  @Authenticated
  @Operation(operationId = "getProof", summary = "Show a proof of control")
  @APIResponse(
      responseCode = "200",
      description = "The proof",
      content = @Content(schema = @Schema(implementation = ProofResponse.class)))
  public Uni<Response> get(
      @Parameter(description = "The account") @PathParam("id") UUID id,
      @Parameter(description = "The proof") @PathParam("proofId") UUID proofId) {
    return queries
        .get(caller.sight(), id, proofId)
        .map(subject -> ETags.ok(ProofResponse.of(subject.proof()), subject.proof().version()));
  }

  private AccountCommand command(UUID id) {
    return new AccountCommand(caller.authority(), id, caller.actor(), account -> {});
  }
}
