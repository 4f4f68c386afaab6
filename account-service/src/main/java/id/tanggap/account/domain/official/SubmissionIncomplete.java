package id.tanggap.account.domain.official;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.domain.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is submitted lacks something that a reviewer needs; names everything at once. */
public final class SubmissionIncomplete extends Rejection {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  private SubmissionIncomplete(List<Fault> faults) {
    super(Kind.RULE_VIOLATED, "submission-incomplete", Map.of());
    this.faults = List.copyOf(faults);
  }

  /** Throws when anything is missing. */
  static void refuse(boolean purposeMissing, boolean unitClosed, boolean adminMissing) {
    List<Fault> faults = new ArrayList<>();
    if (purposeMissing) {
      faults.add(Fault.at("/purpose", "purpose-missing"));
    }
    if (unitClosed) {
      faults.add(Fault.at("/unitId", "owner-closed"));
    }
    if (adminMissing) {
      faults.add(Fault.at("/unitId", "primary-admin-missing"));
    }
    if (!faults.isEmpty()) {
      throw new SubmissionIncomplete(faults);
    }
  }

  @Override
  public List<Fault> faults() {
    return faults;
  }
}
