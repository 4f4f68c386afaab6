package id.tanggap.complaint.rest.privacy;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import id.tanggap.complaint.domain.privacy.BreachFacts;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON Merge Patch of a breach: what is absent stays, null clears. */
@Schema(description = "What is known by now: what is absent stays, null clears")
public final class ReviseBreachRequest {
  @Schema(hidden = true)
  private final Set<String> given = new HashSet<>();

  @Schema(description = "Title", examples = "Lampiran laporan terkirim ke alamat yang salah")
  @Size(max = 300)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String title;

  @Schema(description = "What happened", examples = "Tiga lampiran terkirim ke surel dinas lain.")
  @Size(max = 10_000)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String description;

  @Schema(description = "Which sort of data", examples = "nama, nomor telepon")
  @Size(max = 500)
  @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*")
  private String dataKinds;

  @Schema(description = "When it happened", nullable = true, examples = "2026-11-20T03:00:00Z")
  private Instant occurredAt;

  @Schema(description = "How many people", nullable = true, examples = "3")
  @Min(0)
  private Integer affectedCount;

  @Schema(
      description = "What was done about it",
      nullable = true,
      examples = "Surel ditarik, penerima diminta menghapus")
  @Size(max = 10_000)
  private String measures;

  @JsonSetter(nulls = Nulls.FAIL)
  void setTitle(String value) {
    given.add("title");
    title = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setDescription(String value) {
    given.add("description");
    description = value;
  }

  @JsonSetter(nulls = Nulls.FAIL)
  void setDataKinds(String value) {
    given.add("dataKinds");
    dataKinds = value;
  }

  @JsonSetter
  void setOccurredAt(Instant value) {
    given.add("occurredAt");
    occurredAt = value;
  }

  @JsonSetter
  void setAffectedCount(Integer value) {
    given.add("affectedCount");
    affectedCount = value;
  }

  @JsonSetter
  void setMeasures(String value) {
    given.add("measures");
    measures = value;
  }

  /** What was known with what is given laid over it. */
  BreachFacts over(BreachFacts known) {
    return BreachFacts.of(
        either("title", title, known.titleMasked()),
        either("description", description, known.descriptionMasked()),
        either("dataKinds", dataKinds, known.dataKinds()),
        either("occurredAt", occurredAt, known.occurredAt()),
        either("affectedCount", affectedCount, known.affectedCount()),
        either("measures", measures, known.measuresMasked()));
  }

  private <T> T either(String property, T value, T known) {
    return given.contains(property) ? value : known;
  }
}
