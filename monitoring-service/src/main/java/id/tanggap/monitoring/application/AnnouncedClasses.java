package id.tanggap.monitoring.application;

import id.tanggap.monitoring.domain.activity.ActivityClass;
import id.tanggap.monitoring.domain.activity.ClassChange;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Port: the classes that were announced last, and which region was evaluated until when. */
public interface AnnouncedClasses {

  /** Every region of which a unit is known. */
  Uni<List<String>> regions();

  /**
   * Takes a day of a region for this transaction.
   *
   * @return false when the day was evaluated already
   */
  Uni<Boolean> take(String region, LocalDate day);

  /** The classes announced last. */
  Uni<Map<Subject, ActivityClass>> announced(String region);

  /** Remembers what is announced now. */
  Uni<Void> remember(String region, List<ClassChange> changes);

  /** An account or unit. */
  record Subject(ClassChange.Scope scope, UUID id) {}
}
