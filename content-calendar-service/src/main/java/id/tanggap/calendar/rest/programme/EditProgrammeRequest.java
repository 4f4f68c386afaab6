package id.tanggap.calendar.rest.programme;

import id.tanggap.calendar.domain.programme.Programme;
import id.tanggap.calendar.rest.Given;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON merge patch (RFC 7396) of a programme: what is absent stays, null removes. */
@Schema(description = "JSON merge patch: what is absent stays, null removes")
public class EditProgrammeRequest {
  @Schema(hidden = true)
  private final Given given = new Given();

  @Size(min = 1, max = 200)
  @Schema(
      description = "Name of the flagship programme, as people know it",
      examples = "Tegal Sehat")
  private String name;

  @Size(max = 20)
  @Schema(
      description =
          "Hashtags by which a post shows that it belongs to the programme; the whole list anew",
      examples = "[\"tegalsehat\"]")
  private List<@NotBlank @Size(max = 60) String> hashtags;

  @Size(max = 50)
  @Schema(
      description = "Words that suggest the programme to whoever writes; the whole list anew",
      examples = "[\"posyandu\"]")
  private List<@NotBlank @Size(max = 60) String> keywords;

  @Schema(description = "First day; null when it has always been")
  private LocalDate validFrom;

  @Schema(description = "Last day, included; null when it has no end", examples = "2029-12-31")
  private LocalDate validTo;

  Programme.Terms over(Programme.Terms now) {
    given.refuseNull("name", name);
    return new Programme.Terms(
        given.or("name", name, now.name()),
        given.or("hashtags", hashtags, now.hashtags()),
        given.or("keywords", keywords, now.keywords()),
        given.or("validFrom", validFrom, now.validFrom()),
        given.or("validTo", validTo, now.validTo()));
  }

  public void setName(String name) {
    this.name = given.note("name", name);
  }

  public void setHashtags(List<String> hashtags) {
    this.hashtags = given.note("hashtags", hashtags);
  }

  public void setKeywords(List<String> keywords) {
    this.keywords = given.note("keywords", keywords);
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = given.note("validFrom", validFrom);
  }

  public void setValidTo(LocalDate validTo) {
    this.validTo = given.note("validTo", validTo);
  }
}
