package id.tanggap.account.domain.compliance;

import java.time.Instant;
import java.util.List;

/**
 * What was seen of a profile.
 *
 * @param bio the text below the name, empty when there is none
 * @param links every link that the profile shows
 * @param evidence where the proof is kept
 */
public record Observation(
    String displayName,
    String bio,
    List<String> links,
    String evidence,
    ObservationSource source,
    Instant observedAt) {

  /** Strips what was typed around the texts. */
  public Observation {
    displayName = displayName.strip();
    bio = bio == null ? "" : bio.strip();
    links = links.stream().map(String::strip).toList();
    evidence = evidence.strip();
  }
}
