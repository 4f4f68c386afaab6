package id.tanggap.complaint.domain.incident;

import java.time.Duration;

/**
 * When many reports are one incident: more than {@code threshold} of them within the window, of one
 * category and near each other, or with similar words.
 *
 * @param version 0 for those that ship with the product
 * @param radiusMetres how far apart two places of one incident may be
 * @param similarity of the words by trigrams, between 0 and 1
 */
public record SwarmSettings(
    int version, int threshold, Duration window, int radiusMetres, double similarity) {

  /**
   * What holds while a region has said nothing: more than five in two hours within 250 m, the
   * distance of the study for duplicates, or with words at 0.55, its threshold too.
   */
  public static final SwarmSettings SHIPPED =
      new SwarmSettings(0, 5, Duration.ofHours(2), 250, 0.55);
}
