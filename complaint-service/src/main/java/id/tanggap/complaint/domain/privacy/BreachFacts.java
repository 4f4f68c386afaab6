package id.tanggap.complaint.domain.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What is known about a breach by now; never the data itself. */
@Embeddable
public class BreachFacts {

  @Column(name = "title_masked")
  private String titleMasked;

  @Column(name = "description_masked")
  private String descriptionMasked;

  @Column(name = "data_kinds")
  private String dataKinds;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Column(name = "affected_count")
  private Integer affectedCount;

  @Column(name = "measures_masked")
  private String measuresMasked;

  BreachFacts() {}

  /**
   * Masks what may name somebody.
   *
   * @param dataKinds what sort of data, in words
   * @param occurredAt null while unknown
   * @param affectedCount null while nobody knows
   * @param measures null while there are none
   */
  public static BreachFacts of(
      String title,
      String description,
      String dataKinds,
      Instant occurredAt,
      Integer affectedCount,
      String measures) {
    BreachFacts facts = new BreachFacts();
    facts.titleMasked = Masking.mask(title);
    facts.descriptionMasked = Masking.mask(description);
    facts.dataKinds = Masking.mask(dataKinds);
    facts.occurredAt = occurredAt;
    facts.affectedCount = affectedCount;
    facts.measuresMasked = Masking.mask(measures);
    return facts;
  }

  public String titleMasked() {
    return titleMasked;
  }

  public String descriptionMasked() {
    return descriptionMasked;
  }

  public String dataKinds() {
    return dataKinds;
  }

  public Instant occurredAt() {
    return occurredAt;
  }

  public Integer affectedCount() {
    return affectedCount;
  }

  public String measuresMasked() {
    return measuresMasked;
  }
}
