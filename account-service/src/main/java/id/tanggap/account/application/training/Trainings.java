package id.tanggap.account.application.training;

import id.tanggap.account.domain.training.Attendance;
import id.tanggap.account.domain.training.Coverage;
import id.tanggap.account.domain.training.Training;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Port: the store of trainings and attendance. */
public interface Trainings {

  /**
   * How well a unit is trained.
   *
   * @param unitId the unit
   * @param admins admins in office who attended a training
   * @param firstOn local day on which the first of them did
   */
  record Trained(UUID unitId, int admins, LocalDate firstOn) {}

  /** Someone who attended, with names. */
  record Attendee(
      UUID id,
      UUID personId,
      String personName,
      UUID unitId,
      String unitCode,
      String unitName,
      String unitPath) {}

  /** The training, or null. */
  Uni<Training> find(String region, UUID id);

  /** The training, locked until the end of the transaction, or null. */
  Uni<Training> lock(String region, UUID id);

  /** Trainings, latest first, after a place in the order. */
  Uni<List<Training>> list(String region, LocalDate from, LocalDate to, Cursor after, int limit);

  /** All attendance of a training. */
  Uni<List<Attendance>> attendance(String region, UUID training);

  /** Who attended a training, by unit and name. */
  Uni<List<Attendee>> attendees(String region, UUID training);

  /** How well some units are trained on a day; units without a trained admin are left out. */
  Uni<List<Trained>> trained(String region, Collection<UUID> units, LocalDate day);

  /** Units whose admins in office on a day are among some people. */
  Uni<List<UUID>> unitsAdministeredBy(String region, Collection<UUID> people, LocalDate day);

  /**
   * Coverage of the region on a day.
   *
   * @param training count this training only; null counts all
   */
  Uni<Coverage> coverage(String region, UUID training, LocalDate day);

  /** Stores a new training. */
  Uni<Void> add(Training training);

  /** Writes what changed. */
  Uni<Void> flush();

  /** Stores new attendance and what changed, and lets the constraints speak. */
  Uni<Void> addAll(List<Attendance> attendance);
}
