package id.tanggap.account.rest.person;

import id.tanggap.account.application.ImportMode;
import id.tanggap.account.application.identity.IdentityQueries;
import id.tanggap.account.application.person.ChangePerson;
import id.tanggap.account.application.person.ImportPeople;
import id.tanggap.account.application.person.People;
import id.tanggap.account.application.person.PersonQueries;
import id.tanggap.account.application.person.RegisterPerson;
import id.tanggap.account.domain.person.Person;
import id.tanggap.account.rest.Caller;
import id.tanggap.account.rest.Cells;
import id.tanggap.account.rest.ImportAnswers;
import id.tanggap.account.rest.Sheet;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.paging.Pages;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import id.tanggap.kit.web.Idempotency;
import id.tanggap.kit.web.ImportReport;
import id.tanggap.kit.web.MaxBody;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People who serve units. Personal data: only those see it who need it for their work. */
@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "People who serve units")
public class PersonResource {
  private static final List<String> REQUIRED = List.of("name", "workEmail");
  private static final List<String> OPTIONAL = List.of("phone", "nip");
  private static final String EXAMPLE =
      """
      name,workEmail,phone,nip
      Siti Contoh,siti.contoh@dinkes.tegalkab.example,0812-3456-7890,199001012015032001
      """;

  private final RegisterPerson register;
  private final ChangePerson change;
  private final ImportPeople imports;
  private final PersonQueries queries;
  private final IdentityQueries identities;
  private final Caller caller;
  private final ImportAnswers reports;
  private final Idempotency idempotency;

  PersonResource(
      RegisterPerson register,
      ChangePerson change,
      ImportPeople imports,
      PersonQueries queries,
      IdentityQueries identities,
      Caller caller,
      ImportAnswers reports,
      Idempotency idempotency) {
    this.register = register;
    this.change = change;
    this.imports = imports;
    this.queries = queries;
    this.identities = identities;
    this.caller = caller;
    this.reports = reports;
    this.idempotency = idempotency;
  }

  /** A person to record. */
  @Schema(description = "A person to record")
  public record RegisterPersonRequest(
      @Schema(description = "Full name", examples = "Siti Contoh") @NotBlank @Size(max = 200)
          String name,
      @Schema(
              description = "Work e-mail, unique in the region",
              examples = "siti.contoh@dinkes.tegalkab.example")
          @NotBlank
          @Size(max = 254)
          String workEmail,
      @Schema(
              description = "Telephone as written in Indonesia or with country code",
              nullable = true,
              examples = "0812-3456-7890")
          @Size(max = 40)
          String phone,
      @Schema(
              description = "Employee number of a civil servant, 18 digits",
              nullable = true,
              examples = "199001012015032001")
          @Size(max = 30)
          String nip) {}

  /** For the API document. */
  @Schema(description = "A page of people")
  record PersonPage(
      @Schema(description = "People by name") List<PersonResponse> items,
      @Schema(description = "Where the next page begins", nullable = true) String nextCursor,
      @Schema(
              description = "Number on all pages, with count=true",
              nullable = true,
              examples = "96")
          Long count) {}

  /** Records one person. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(operationId = "registerPerson", summary = "Record a person")
  @APIResponse(
      responseCode = "201",
      description = "The new person",
      content = @Content(schema = @Schema(implementation = PersonResponse.class)))
  public Uni<Response> register(@NotNull @Valid RegisterPersonRequest request) {
    RegisterPerson.Command command =
        new RegisterPerson.Command(
            caller.region(),
            request.name(),
            request.workEmail(),
            request.phone(),
            request.nip(),
            caller.actor());
    return idempotency.post(
        request,
        () ->
            register
                .handle(command)
                .map(
                    person ->
                        ETags.created(
                            "/api/v1/people/" + person.id(),
                            PersonResponse.of(person, null),
                            person.version())));
  }

  /** Changes a person. */
  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "changePerson",
      summary = "Change what is recorded about a person",
      description =
          "JSON Merge Patch: what is absent stays, null clears. The user of whoever serves a unit"
              + " follows.")
  @APIResponse(
      responseCode = "200",
      description = "The person after the change",
      content = @Content(schema = @Schema(implementation = PersonResponse.class)))
  public Uni<Response> change(
      @Parameter(description = "The person") @PathParam("id") UUID id,
      @Parameter(description = "Entity tag of the person as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ChangePersonRequest request) {
    return change
        .handle(
            new ChangePerson.Command(
                caller.region(),
                id,
                person -> ETags.require(ifMatch, person.version()),
                request::over,
                caller.actor()))
        .flatMap(this::answer);
  }

  /** Imports a list of people. */
  @POST
  @Path("import")
  @Consumes("text/csv")
  @MaxBody(mebibytes = 8)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "importPeople",
      summary = "Import people from CSV",
      description =
          "The work e-mail says who is who. The same file twice changes nothing; one faulty row"
              + " stops all unless partial=true.")
  @APIResponse(
      responseCode = "200",
      description = "What was taken over, and what was not",
      content = @Content(schema = @Schema(implementation = ImportReport.class)))
  public Uni<Response> importCsv(
      @RequestBody(
              description =
                  "Columns name,workEmail[,phone,nip]; a column that is left out leaves what is"
                      + " recorded, an empty cell clears it",
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = SchemaType.STRING),
                      examples = @ExampleObject(name = "people", value = EXAMPLE)))
          byte[] csv,
      @Parameter(description = "Only tell what would happen", example = "false")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun,
      @Parameter(description = "Take over the sound rows of a faulty file", example = "false")
          @QueryParam("partial")
          @DefaultValue("false")
          boolean partial) {
    ImportMode mode = new ImportMode(dryRun, partial);
    Sheet<ImportPeople.Row> sheet = Sheet.read(csv, REQUIRED, OPTIONAL, PersonResource::row);
    ImportPeople.Command command =
        new ImportPeople.Command(
            caller.region(), sheet.rows(), sheet.faults(), mode, caller.actor());
    return idempotency.post(
        csv, () -> imports.handle(command).map(outcome -> reports.respond(outcome, mode)));
  }

  /** Lists people. */
  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.OPERATOR,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.PRIVACY_OFFICER
  })
  @Operation(operationId = "listPeople", summary = "List people by name")
  @APIResponse(
      responseCode = "200",
      description = "A page of people",
      content = @Content(schema = @Schema(implementation = PersonPage.class)))
  public Uni<Response> list(
      @Parameter(description = "Part of name or work e-mail", example = "siti")
          @QueryParam("q")
          @Size(max = 100)
          String text,
      @Parameter(description = "Also tell how many there are", example = "true")
          @QueryParam("count")
          @DefaultValue("false")
          boolean count,
      @Parameter(description = "Items of a page, 1 to 200", example = "50") @QueryParam("limit")
          Integer limit,
      @Parameter(description = "Where the page before ended") @QueryParam("cursor") String cursor,
      @Context UriInfo uri) {
    People.Filter filter = new People.Filter(caller.sight(), text);
    String fingerprint = Cursor.fingerprint("people", caller.fingerprint(), text);
    PageRequest page = PageRequest.of(limit, cursor, fingerprint);
    Uni<Long> total = count ? queries.count(filter) : Uni.createFrom().nullItem();
    return queries
        .list(filter, page)
        .flatMap(
            found ->
                identities
                    .of(caller.sight(), found.items().stream().map(Person::id).toList())
                    .map(
                        known ->
                            found.map(person -> PersonResponse.of(person, known.get(person.id())))))
        .flatMap(found -> total.map(all -> Pages.respond(uri, found, fingerprint, all)));
  }

  /** One person. */
  @GET
  @Path("{id}")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.UNIT_ADMIN,
    Roles.APPROVER,
    Roles.OPERATOR,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.PRIVACY_OFFICER
  })
  @Operation(operationId = "getPerson", summary = "Show a person")
  @APIResponse(
      responseCode = "200",
      description = "The person",
      content = @Content(schema = @Schema(implementation = PersonResponse.class)))
  public Uni<Response> get(@Parameter(description = "The person") @PathParam("id") UUID id) {
    return queries.get(caller.sight(), id).flatMap(this::answer);
  }

  private Uni<Response> answer(Person person) {
    return identities
        .of(caller.sight(), List.of(person.id()))
        .map(
            known -> ETags.ok(PersonResponse.of(person, known.get(person.id())), person.version()));
  }

  private static ImportPeople.Row row(Cells cells) {
    return new ImportPeople.Row(
        cells.line(),
        cells.required("name", 200),
        cells.required("workEmail", 254),
        cells.ifColumn("phone", 40),
        cells.ifColumn("nip", 30));
  }
}
