package id.tanggap.monitoring.domain.activity;

/**
 * When a unit counts as active; versioned per region, printed with every figure.
 *
 * @param name for example POSTING_AND_ANSWERING
 * @param version counts up with every change of meaning
 * @param answeringWindowDays interactions received in so many days are judged
 * @param minAnsweredPercent share that must be answered within target, 0 to 100
 * @param cadenceVersion version of the cadence table it is judged by
 * @param textId meaning in Indonesian
 * @param textEn meaning in English
 */
public record ActivityDefinition(
    String name,
    int version,
    int answeringWindowDays,
    int minAnsweredPercent,
    String cadenceVersion,
    String textId,
    String textEn) {

  /** Name and version as printed: {@code POSTING_AND_ANSWERING/v1}. */
  public String id() {
    return name + "/v" + version;
  }
}
