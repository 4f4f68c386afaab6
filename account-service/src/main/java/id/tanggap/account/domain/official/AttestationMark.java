package id.tanggap.account.domain.official;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;

/** Says that nobody has vouched for an account although its unit was asked to. */
@Embeddable
public class AttestationMark {
  @Column(name = "attestation_overdue_since")
  private LocalDate since;

  AttestationMark() {}

  /**
   * The mark after another day without an answer.
   *
   * @param known the mark so far, null when there is none
   */
  static AttestationMark earliest(AttestationMark known, LocalDate since) {
    if (known != null && !since.isBefore(known.since)) {
      return known;
    }
    AttestationMark mark = new AttestationMark();
    mark.since = Objects.requireNonNull(since, "since");
    return mark;
  }

  /** First local day without the attestation that is due. */
  LocalDate since() {
    return since;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AttestationMark mark && Objects.equals(since, mark.since);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(since);
  }
}
