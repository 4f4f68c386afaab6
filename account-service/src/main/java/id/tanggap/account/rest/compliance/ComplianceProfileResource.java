package id.tanggap.account.rest.compliance;

import id.tanggap.account.application.compliance.ComplianceQueries;
import id.tanggap.account.application.compliance.ProfileView;
import id.tanggap.account.application.compliance.ReplaceProfile;
import id.tanggap.account.domain.compliance.ComplianceRule;
import id.tanggap.account.domain.compliance.ProfileRules;
import id.tanggap.account.domain.compliance.Severity;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.rest.Caller;
import id.tanggap.kit.security.Roles;
import id.tanggap.kit.web.ETags;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What profiles on each platform must show in the region. */
@Path("/api/v1/compliance-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Compliance")
public class ComplianceProfileResource {
  private final ReplaceProfile replace;
  private final ComplianceQueries queries;
  private final Caller caller;

  ComplianceProfileResource(ReplaceProfile replace, ComplianceQueries queries, Caller caller) {
    this.replace = replace;
    this.queries = queries;
    this.caller = caller;
  }

  /** Rules to hold from now on. */
  @Schema(description = "Rules for a platform; a rule that is not named is OFF")
  public record ReplaceProfileRequest(
      @Schema(
              description = "What breaking each rule means",
              examples = "{\"UNIT_IN_BIO\": \"BLOCKER\", \"OFFICIAL_LINK\": \"WARNING\"}")
          @NotNull
          Map<ComplianceRule, @NotNull Severity> severities,
      @Schema(
              description = "RE2 expression for the whole display name, in any case",
              nullable = true,
              examples = "(Dinas|Badan|Kecamatan) .+ Kab\\\\. Tegal")
          @Size(max = 200)
          String namePattern,
      @Schema(description = "Domains of the government", examples = "[\"tegalkab.go.id\"]")
          @NotEmpty
          @Size(max = 20)
          List<@NotBlank @Size(max = 253) String> linkDomains,
      @Schema(
              description = "Words, one of which shows a complaint channel",
              examples = "[\"lapor.go.id\", \"aduan\"]")
          @NotEmpty
          @Size(max = 20)
          List<@NotBlank @Size(max = 60) String> complaintTerms,
      @Schema(
              description = "Words, one of which shows the rules for comments",
              examples = "[\"moderasi\"]")
          @NotEmpty
          @Size(max = 20)
          List<@NotBlank @Size(max = 60) String> policyTerms) {

    ProfileRules rules() {
      return new ProfileRules(severities, namePattern, linkDomains, complaintTerms, policyTerms);
    }
  }

  /** Rules that hold. */
  @Schema(description = "What profiles on a platform must show")
  public record ProfileResponse(
      @Schema(description = "Platform", examples = "INSTAGRAM") Platform platform,
      @Schema(description = "Whether these are the defaults", examples = "false") boolean defaults,
      @Schema(
              description = "What breaking each rule means",
              examples = "{\"UNIT_IN_BIO\": \"BLOCKER\", \"OFFICIAL_LINK\": \"WARNING\"}")
          Map<ComplianceRule, Severity> severities,
      @Schema(
              description = "RE2 expression for the whole display name; null when any will do",
              nullable = true,
              examples = "(Dinas|Badan|Kecamatan) .+ Kab\\\\. Tegal")
          String namePattern,
      @Schema(description = "Domains of the government", examples = "[\"tegalkab.go.id\"]")
          List<String> linkDomains,
      @Schema(
              description = "Words, one of which shows a complaint channel",
              examples = "[\"lapor.go.id\", \"aduan\"]")
          List<String> complaintTerms,
      @Schema(
              description = "Words, one of which shows the rules for comments",
              examples = "[\"moderasi\"]")
          List<String> policyTerms,
      @Schema(description = "Entity tag, for If-Match", examples = "\"1\"") String etag) {

    static ProfileResponse of(ProfileView view) {
      ProfileRules rules = view.rules();
      return new ProfileResponse(
          view.platform(),
          view.edition() == 0,
          rules.severities(),
          rules.namePattern(),
          rules.linkDomains(),
          rules.complaintTerms(),
          rules.policyTerms(),
          ETags.of(view.edition()));
    }
  }

  /** All rules. */
  @Schema(description = "Rules of all platforms")
  record ProfileList(@Schema(description = "Rules by platform") List<ProfileResponse> items) {}

  /** Rules of all platforms. */
  @GET
  @Authenticated
  @Operation(
      operationId = "listComplianceProfiles",
      summary = "List what profiles must show, by platform")
  @APIResponse(
      responseCode = "200",
      description = "Rules of all platforms",
      content = @Content(schema = @Schema(implementation = ProfileList.class)))
  public Uni<ProfileList> list() {
    return queries
        .profiles(caller.region())
        .map(views -> new ProfileList(views.stream().map(ProfileResponse::of).toList()));
  }

  /** Rules of one platform. */
  @GET
  @Path("{platform}")
  @Authenticated
  @Operation(
      operationId = "getComplianceProfile",
      summary = "Show what profiles on a platform must show")
  @APIResponse(
      responseCode = "200",
      description = "The rules",
      content = @Content(schema = @Schema(implementation = ProfileResponse.class)))
  public Uni<Response> get(
      @Parameter(description = "Platform", example = "INSTAGRAM") @PathParam("platform")
          Platform platform) {
    return queries
        .profile(caller.region(), platform)
        .map(view -> ETags.ok(ProfileResponse.of(view), view.edition()));
  }

  /** Replaces the rules of one platform. */
  @PUT
  @Path("{platform}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(
      operationId = "replaceComplianceProfile",
      summary = "Replace what profiles on a platform must show",
      description =
          "The name pattern is an RE2 expression: no back references and no look-around, so that"
              + " no pattern can keep the service busy. Checks that were made keep their result.")
  @APIResponse(
      responseCode = "200",
      description = "The rules after the change",
      content = @Content(schema = @Schema(implementation = ProfileResponse.class)))
  public Uni<Response> replace(
      @Parameter(description = "Platform", example = "INSTAGRAM") @PathParam("platform")
          Platform platform,
      @Parameter(description = "Entity tag of the rules as last seen", example = "\"0\"")
          @HeaderParam("If-Match")
          String ifMatch,
      @NotNull @Valid ReplaceProfileRequest request) {
    return replace
        .handle(
            new ReplaceProfile.Command(
                caller.region(),
                platform,
                request.rules(),
                caller.actor(),
                edition -> ETags.require(ifMatch, edition)))
        .map(view -> ETags.ok(ProfileResponse.of(view), view.edition()));
  }
}
