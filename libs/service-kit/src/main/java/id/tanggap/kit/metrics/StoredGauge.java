package id.tanggap.kit.metrics;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A figure of the whole service that stands in its database, so that every replica tells the same
 * one and a restart forgets nothing. The values of its label are named beforehand: a label that
 * grows with the data would fill the memory of whoever collects it.
 *
 * @param name in dots, {@code tanggap.area.thing}
 * @param description what one unit of it is
 * @param unit base unit, for example {@code seconds}; null for a count of things
 * @param label name of the only label; null for none
 * @param values every value of the label; one empty value when there is no label
 * @param read asks for it; a label value without a reading is zero
 */
public record StoredGauge(
    String name,
    String description,
    String unit,
    String label,
    List<String> values,
    Supplier<Uni<List<Reading>>> read) {

  /**
   * A count of things by one of their properties.
   *
   * @param values the property's values; told in small letters
   * @param read gives the label in small letters, too
   */
  public static StoredGauge counts(
      String name,
      String description,
      String label,
      List<? extends Enum<?>> values,
      Supplier<Uni<List<Reading>>> read) {
    List<String> labels =
        values.stream().map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    return new StoredGauge(name, description, null, label, labels, read);
  }

  /** Seconds by which each kind of work is behind its time; what is not late is zero. */
  public static StoredGauge lateness(List<String> works, Supplier<Uni<List<Reading>>> read) {
    return new StoredGauge(
        "tanggap.due.lateness",
        "How long the oldest work of a kind has been due without being done",
        "seconds",
        "work",
        works,
        read);
  }
}
