package id.tanggap.complaint.rest.bank;

import id.tanggap.complaint.application.bank.BankEntries;
import id.tanggap.complaint.application.bank.BankQueries;
import id.tanggap.complaint.application.bank.WriteBankEntry;
import id.tanggap.complaint.domain.bank.BankEntry;
import id.tanggap.complaint.rest.Callers;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.CsvExport;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers that are given often: written, approved, found again. */
@Path("/api/v1/answer-bank")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Answer bank", description = "Answers that are given often, with owners and an end")
public class AnswerBankResource {

  private final BankQueries queries;
  private final WriteBankEntry writeBankEntry;
  private final Callers callers;
  private final Idempotency idempotency;

  AnswerBankResource(
      BankQueries queries,
      WriteBankEntry writeBankEntry,
      Callers callers,
      Idempotency idempotency) {
    this.queries = queries;
    this.writeBankEntry = writeBankEntry;
    this.callers = callers;
    this.idempotency = idempotency;
  }

  /** Adds an entry. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "addBankEntry",
      summary = "Add an entry to the answer bank",
      description = "It can be used once somebody who did not write it has approved it.")
  @APIResponse(
      responseCode = "201",
      description = "The entry",
      content = @Content(schema = @Schema(implementation = BankEntryResponse.class)))
  public Uni<Response> add(@NotNull @Valid BankEntryRequest request) {
    return idempotency.post(
        request,
        () ->
            writeBankEntry
                .add(callers.current(), request.typed())
                .chain(
                    shown ->
                        today()
                            .map(
                                today ->
                                    ETags.created(
                                        "/api/v1/answer-bank/" + shown.entry().id(),
                                        BankEntryResponse.of(shown, today),
                                        shown.entry().version()))));
  }

  /** The bank of the region. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.OPERATOR,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listBankEntries",
      summary = "List the answer bank",
      description =
          "Shows the newest words of each entry. With Accept: text/csv the whole filtered bank as"
              + " a file that the import takes back.")
  @APIResponse(
      responseCode = "200",
      description = "A page, newest first; or the file",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = BankEntryResponse.Page.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
      })
  public Uni<Response> list(
      @Parameter(description = "Who answers for it") @QueryParam("unitId") UUID unitId,
      @Parameter(description = "What it is good for") @QueryParam("kind") BankEntry.Kind kind,
      @Parameter(description = "Where it stands today; EXPIRES_SOON warns 30 days before the end")
          @QueryParam("standing")
          BankEntry.Standing standing,
      @Parameter(description = "Items per page, 1 to 200") @QueryParam("limit") Integer limit,
      @Parameter(description = "Where the next page begins") @QueryParam("cursor") String cursor,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    String fingerprint =
        Cursor.fingerprint("answer-bank", callers.region(), unitId, kind, standing);
    boolean csv =
        headers.getAcceptableMediaTypes().stream()
            .findFirst()
            .filter(first -> first.getSubtype().equals("csv"))
            .isPresent();
    PageRequest request = PageRequest.of(limit, cursor, fingerprint);
    return today()
        .chain(
            today -> {
              BankEntries.Filter filter = new BankEntries.Filter(unitId, kind, standing, today);
              return csv
                  ? rows(filter, new PageRequest(PageRequest.MAX, null), new ArrayList<>())
                      .map(AnswerBankResource::file)
                  : queries
                      .page(callers.region(), filter, request)
                      .map(
                          page ->
                              Pages.respond(
                                  uri,
                                  page.map(shown -> BankEntryResponse.of(shown, today)),
                                  fingerprint));
            });
  }

  private Uni<List<List<?>>> rows(
      BankEntries.Filter filter, PageRequest request, List<List<?>> before) {
    return queries
        .page(callers.region(), filter, request)
        .chain(
            (Page<BankEntries.Shown> page) -> {
              page.items().forEach(shown -> before.add(row(shown)));
              return page.next() == null
                  ? Uni.createFrom().item(before)
                  : rows(filter, new PageRequest(PageRequest.MAX, page.next()), before);
            });
  }

  private static List<?> row(BankEntries.Shown shown) {
    String[] path = shown.entry().unitPath().split("/");
    var words = shown.text().words();
    return Arrays.asList(
        shown.entry().code(),
        path[path.length - 1],
        shown.entry().kind().name(),
        words.title(),
        String.join("|", words.questions()),
        words.indonesian(),
        words.english(),
        shown.entry().validUntil());
  }

  private static Response file(List<List<?>> rows) {
    return Response.ok(CsvExport.of(BankImportResource.COLUMNS, rows), CsvExport.MEDIA_TYPE)
        .header("Content-Disposition", "attachment; filename=\"bank-jawaban.csv\"")
        .build();
  }

  /** What fits a case. */
  @GET
  @Path("suggestions")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN, Roles.APPROVER})
  @Operation(
      operationId = "suggestBankEntries",
      summary = "Find entries in force that fit a case",
      description =
          "By the masked words of the case, Indonesian word stems, the questions of an entry"
              + " counting most. A suggestion never acts by itself.")
  @APIResponse(
      responseCode = "200",
      description = "At most five, the best first",
      content = @Content(schema = @Schema(implementation = BankEntryResponse.Page.class)))
  public Uni<BankEntryResponse.Page> suggestions(
      @Parameter(description = "The case", required = true) @NotNull @QueryParam("complaintId")
          UUID complaintId) {
    return today()
        .chain(
            today ->
                queries
                    .suggestions(callers.current(), complaintId)
                    .map(
                        found ->
                            new BankEntryResponse.Page(
                                found.stream()
                                    .map(shown -> BankEntryResponse.of(shown, today))
                                    .toList(),
                                null)));
  }

  /** One entry. */
  @GET
  @Path("{id}")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.OPERATOR,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(operationId = "getBankEntry", summary = "Read an entry with its newest words")
  @APIResponse(
      responseCode = "200",
      description = "The entry",
      content = @Content(schema = @Schema(implementation = BankEntryResponse.class)))
  public Uni<Response> get(@Parameter(description = "The entry") @PathParam("id") UUID id) {
    return queries.one(callers.region(), id).chain(this::answer);
  }

  /** All revisions of an entry. */
  @GET
  @Path("{id}/revisions")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.OPERATOR,
    Roles.LEADER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listBankRevisions",
      summary = "Read who wrote and approved which words of an entry")
  @APIResponse(responseCode = "200", description = "All revisions, newest first")
  public Uni<BankEntryResponse.Revisions> revisions(
      @Parameter(description = "The entry") @PathParam("id") UUID id) {
    return queries
        .revisions(callers.region(), id)
        .map(
            all ->
                new BankEntryResponse.Revisions(
                    all.stream().map(BankEntryResponse.Revision::of).toList()));
  }

  /** Changes an entry. */
  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(
      operationId = "changeBankEntry",
      summary = "Change an entry",
      description =
          "JSON Merge Patch. Other words become a revision; the approved one stays in force until"
              + " the new one is approved.")
  @APIResponse(
      responseCode = "200",
      description = "The entry",
      content = @Content(schema = @Schema(implementation = BankEntryResponse.class)))
  public Uni<Response> change(
      @Parameter(description = "The entry") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the entry as last seen") @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ChangeBankEntryRequest request) {
    WriteBankEntry.Step step =
        new WriteBankEntry.Step(callers.current(), id, version -> ETags.require(ifMatch, version));
    return writeBankEntry.change(step, request::over).chain(this::answer);
  }

  /** Approves the newest revision. */
  @POST
  @Path("{id}/approve")
  @RolesAllowed({Roles.COORDINATOR, Roles.APPROVER})
  @Operation(
      operationId = "approveBankEntry",
      summary = "Approve the newest words, written by somebody else")
  @APIResponse(
      responseCode = "200",
      description = "The entry, in force",
      content = @Content(schema = @Schema(implementation = BankEntryResponse.class)))
  public Uni<Response> approve(
      @Parameter(description = "The entry") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the entry as last seen") @HeaderParam("If-Match")
          String ifMatch) {
    return idempotency.post(
        null, () -> writeBankEntry.approve(step(id, ifMatch)).chain(this::answer));
  }

  /** Takes an entry out of use. */
  @POST
  @Path("{id}/retire")
  @RolesAllowed({Roles.COORDINATOR, Roles.UNIT_ADMIN})
  @Operation(operationId = "retireBankEntry", summary = "Take an entry out of use")
  @APIResponse(
      responseCode = "200",
      description = "The entry",
      content = @Content(schema = @Schema(implementation = BankEntryResponse.class)))
  public Uni<Response> retire(
      @Parameter(description = "The entry") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the entry as last seen") @HeaderParam("If-Match")
          String ifMatch) {
    return idempotency.post(
        null, () -> writeBankEntry.retire(step(id, ifMatch)).chain(this::answer));
  }

  private WriteBankEntry.Step step(UUID id, String ifMatch) {
    return new WriteBankEntry.Step(
        callers.current(), id, version -> ETags.honour(ifMatch, version));
  }

  private Uni<LocalDate> today() {
    return queries.today(callers.region());
  }

  private Uni<Response> answer(BankEntries.Shown shown) {
    return today()
        .map(today -> ETags.ok(BankEntryResponse.of(shown, today), shown.entry().version()));
  }
}
