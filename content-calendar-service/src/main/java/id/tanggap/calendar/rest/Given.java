package id.tanggap.calendar.rest;

import id.tanggap.kit.domain.Fault;
import id.tanggap.kit.problem.HttpRejection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Remembers which members a merge patch carried: to RFC 7396 an absent member and one that is null
 * mean different things, and after reading both are null.
 */
public final class Given {
  private final Set<String> members = new HashSet<>();

  /** Remembers a member and passes its value on. */
  public <T> T note(String member, T value) {
    members.add(member);
    return value;
  }

  /** Whether the patch carried the member. */
  public boolean has(String member) {
    return members.contains(member);
  }

  /** The value of the patch where it carried the member, else what is there now. */
  public <T> T or(String member, T value, T now) {
    return has(member) ? value : now;
  }

  /** Refuses to remove what cannot be missing. */
  public void refuseNull(String member, Object value) {
    if (has(member) && value == null) {
      throw new HttpRejection(
          400, "invalid-request", Map.of(), List.of(Fault.at("/" + member, "not-null")));
    }
  }
}
