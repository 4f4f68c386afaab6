package id.tanggap.account.domain.training;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is announced about a training.
 *
 * @param type kind of training
 * @param title title
 * @param edition which one of a series it is ("Angkatan II"), null when there is one only
 * @param startsAt begin
 * @param endsAt end, null when open-ended ("s.d. selesai")
 * @param place where it is held
 * @param hostUnitId unit that invites, null when the region itself does
 * @param speakers names of the speakers with their office
 * @param topics what is taught
 */
public record Programme(
    TrainingType type,
    String title,
    String edition,
    Instant startsAt,
    Instant endsAt,
    String place,
    UUID hostUnitId,
    List<String> speakers,
    List<String> topics) {

  /** Lists are copied; null means none. */
  public Programme {
    title = title.strip();
    edition = edition == null || edition.isBlank() ? null : edition.strip();
    place = place.strip();
    speakers = speakers == null ? List.of() : List.copyOf(speakers);
    topics = topics == null ? List.of() : List.copyOf(topics);
  }
}
