package id.tanggap.account.application.unit;

import id.tanggap.account.application.Scope;
import id.tanggap.account.domain.unit.ExternalCode;
import id.tanggap.account.domain.unit.UnitType;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Which units are asked for; null means any.
 *
 * @param scope what the reader may see
 * @param type kind of unit
 * @param parentId the unit directly above
 * @param under code of a unit whose whole subtree is meant, itself included
 * @param text part of name or code, in any case
 * @param asOf local day on which the unit existed
 * @param vacant whether it has no primary admin on that day
 * @param external what another system calls it
 * @param id the unit itself
 */
public record UnitFilter(
    Scope scope,
    UnitType type,
    UUID parentId,
    String under,
    String text,
    LocalDate asOf,
    Boolean vacant,
    ExternalCode external,
    UUID id) {

  /** The same filter with a unit and a day in the place of what they were told by. */
  UnitFilter resolved(UUID unit, LocalDate day) {
    return new UnitFilter(
        scope, type, parentId, under, text, day, vacant, external, external == null ? id : unit);
  }
}
