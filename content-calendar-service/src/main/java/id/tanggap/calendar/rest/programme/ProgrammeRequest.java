package id.tanggap.calendar.rest.programme;

import id.tanggap.calendar.domain.programme.Programme;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A flagship programme to add. */
@Schema(description = "A flagship programme to add")
public record ProgrammeRequest(
    @NotBlank
        @Size(max = 200)
        @Schema(
            description = "Name of the flagship programme, as people know it",
            examples = "Tegal Sehat")
        String name,
    @Size(max = 20)
        @Schema(description = "Hashtags with or without #", examples = "[\"tegalsehat\"]")
        List<@NotBlank @Size(max = 60) String> hashtags,
    @Size(max = 50)
        @Schema(
            description = "Words that suggest the programme",
            examples = "[\"posyandu\", \"imunisasi\"]")
        List<@NotBlank @Size(max = 60) String> keywords,
    @Schema(description = "First day; absent when it has always been") LocalDate validFrom,
    @Schema(description = "Last day; absent when it has no end", examples = "2029-12-31")
        LocalDate validTo) {

  Programme.Terms toTerms() {
    return new Programme.Terms(name, hashtags, keywords, validFrom, validTo);
  }
}
