package id.tanggap.account.application.obligation;

import id.tanggap.account.application.Scope;
import id.tanggap.account.domain.obligation.DriveProgress;
import id.tanggap.account.domain.obligation.GapState;
import id.tanggap.account.domain.official.AccountStatus;
import id.tanggap.account.domain.official.ControlLevel;
import id.tanggap.account.domain.official.Platform;
import id.tanggap.account.domain.unit.Circle;
import id.tanggap.account.domain.unit.UnitType;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Port: compares what units must have with what they have, for a whole region at once. */
public interface ObligationGaps {

  /**
   * The day in question.
   *
   * @param asOf local day
   * @param end instant at which the day is over, when it is over; null for today and later, where
   *     accounts count as they stand now
   */
  record Day(LocalDate asOf, Instant end) {}

  /**
   * Which gaps are asked for; null and empty mean any.
   *
   * @param scope what the reader may see
   * @param circle kinds, platforms and subtrees
   * @param unitId one unit
   * @param states why
   */
  record Filter(Scope scope, Day day, Circle circle, UUID unitId, List<GapState> states) {}

  /**
   * A unit that does not fulfil an obligation.
   *
   * @param dueOn first day on which it is a fault: first day of the duty plus days of grace
   * @param since first day of the gap, as far as the registry knows
   * @param accountId the account that comes nearest, null when there is none
   * @param picId primary admin of the unit on that day, null when vacant
   * @param waivedUntil last day of the waiver, null when there is none
   */
  record Gap(
      UUID unitId,
      String unitCode,
      String unitName,
      UnitType unitType,
      UUID obligationId,
      Platform platform,
      GapState state,
      LocalDate dueOn,
      LocalDate since,
      UUID accountId,
      AccountStatus accountStatus,
      ControlLevel controlLevel,
      UUID picId,
      String picName,
      LocalDate waivedUntil,
      String waiverReason) {}

  /** Counts of one platform and kind of unit. */
  record Tally(
      Platform platform,
      UnitType unitType,
      long obliged,
      long fulfilled,
      long missing,
      long inGrace,
      long notActive,
      long controlTooLow,
      long waived) {}

  /** Gaps in the order of unit code and platform, after a place in the order. */
  Uni<List<Gap>> list(Filter filter, Cursor after, int limit);

  /** Counts by platform and kind; the states of the filter do not matter. */
  Uni<List<Tally>> tally(Filter filter);

  /** The counts of all platforms and kinds together; the states of the filter do not matter. */
  Uni<DriveProgress> progress(Filter filter);
}
