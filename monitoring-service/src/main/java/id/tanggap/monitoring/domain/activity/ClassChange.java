package id.tanggap.monitoring.domain.activity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The class of an account or a unit is another one than the last that was announced.
 *
 * @param scope whether it is an account or a unit
 * @param subjectId the account or unit
 * @param unitId the unit, or the owner of the account
 * @param previous class before, null for the first
 * @param current class now
 * @param asOf date of the evaluation
 * @param definition name and version of the definition
 */
public record ClassChange(
    Scope scope,
    UUID subjectId,
    UUID unitId,
    ActivityClass previous,
    ActivityClass current,
    LocalDate asOf,
    String definition) {

  /** Whose class it is. */
  public enum Scope {
    /** An account or website. */
    ACCOUNT,
    /** A unit. */
    UNIT
  }
}
