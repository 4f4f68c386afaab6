package id.tanggap.complaint.persistence;

import id.tanggap.complaint.domain.complaint.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@link Caller#maySee} as SQL, over the alias {@code c} unless another is named: the same rule as
 * {@link ComplaintRepository#visible}, for statements that HQL cannot say. A test asks both of
 * every kind of caller; whoever changes one changes both.
 */
final class VisibleCases {

  private VisibleCases() {}

  static String of(Caller caller, Map<String, Object> params) {
    return of(caller, "c", params);
  }

  static String of(Caller caller, String alias, Map<String, Object> params) {
    String reported = covered(caller, alias + ".reported_unit_path", params);
    String open = caller.seesRegion() ? "true" : own(caller, alias, params);
    return "(%1$s.visibility = 'SECRET' and %2$s and (%1$s.reported_unit_path is null or not %3$s)"
            .formatted(alias, entrusted(caller, alias, params), reported)
        + " or %s.visibility <> 'SECRET' and %s)".formatted(alias, open);
  }

  private static String entrusted(Caller caller, String alias, Map<String, Object> params) {
    if (caller.coordinator()) {
      return "true";
    }
    params.put("actor", caller.actor().id());
    params.put("named", "|" + caller.actor().id() + "|");
    return "(%1$s.entered_by = :actor or position(:named in %1$s.named_handlers) > 0"
            .formatted(alias)
        + " or (%s.named_handlers is null and %s))".formatted(alias, own(caller, alias, params));
  }

  /** Whether the caller serves the unit that has the case, or one that supports it. */
  private static String own(Caller caller, String alias, Map<String, Object> params) {
    return "(%s or coalesce(%s, false))"
        .formatted(
            covered(caller, alias + ".unit_path", params),
            covered(caller, alias + ".support_paths", params));
  }

  /** The condition "in the subtree of a unit that the caller serves"; false without any unit. */
  static String covered(Caller caller, String path, Map<String, Object> params) {
    List<String> alternatives = new ArrayList<>();
    int i = 0;
    for (String code : caller.units()) {
      String name = "served" + i++;
      params.put(name, "%/" + Keyset.escaped(code) + "/%");
      alternatives.add(path + " like :" + name + " escape '!'");
    }
    return alternatives.isEmpty() ? "false" : "(" + String.join(" or ", alternatives) + ")";
  }
}
