package id.tanggap.complaint.domain.intake;

import id.tanggap.complaint.domain.complaint.ComplaintState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A case that may be the same as the one at hand. Only ever a suggestion: what is merged, a person
 * decides.
 *
 * @param metres how far away; null when a place is missing
 * @param similarity share of common trigrams, 0 to 1; null when the words were not compared
 */
public record Hint(
    UUID complaintId,
    String trackingCode,
    ComplaintState state,
    String category,
    UUID unitId,
    Instant receivedAt,
    Set<HintReason> reasons,
    Double metres,
    Double similarity) {

  /** How sure it is. */
  public enum HintStrength {
    STRONG,
    MEDIUM
  }

  /** Why it may be the same. */
  public enum HintReason {
    SAME_REPORTER,
    NEAR,
    SIMILAR_TEXT
  }

  /** The same person within two weeks is strong, place or words alone are not. */
  public HintStrength strength() {
    return reasons.contains(HintReason.SAME_REPORTER) ? HintStrength.STRONG : HintStrength.MEDIUM;
  }

  /** Both reasons for the same case in one hint. */
  public Hint and(Hint other) {
    Set<HintReason> all = EnumSet.copyOf(reasons);
    all.addAll(other.reasons);
    return new Hint(
        complaintId,
        trackingCode,
        state,
        category,
        unitId,
        receivedAt,
        all,
        metres == null ? other.metres : metres,
        similarity == null ? other.similarity : similarity);
  }
}
