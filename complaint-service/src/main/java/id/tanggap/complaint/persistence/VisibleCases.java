package id.tanggap.complaint.persistence;

import id.tanggap.complaint.domain.complaint.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@link Caller#maySee} as SQL over the alias {@code c}: the same rule as {@link
 * ComplaintRepository#visible}, for statements that HQL cannot say. A test asks both of every kind
 * of caller; whoever changes one changes both.
 */
final class VisibleCases {

  private VisibleCases() {}

  static String of(Caller caller, Map<String, Object> params) {
    String reported = covered(caller, "c.reported_unit_path", params);
    String open = caller.seesRegion() ? "true" : covered(caller, "c.unit_path", params);
    return "(c.visibility = 'SECRET' and %s and (c.reported_unit_path is null or not %s)"
            .formatted(entrusted(caller, params), reported)
        + " or c.visibility <> 'SECRET' and %s)".formatted(open);
  }

  private static String entrusted(Caller caller, Map<String, Object> params) {
    if (caller.coordinator()) {
      return "true";
    }
    params.put("actor", caller.actor().id());
    return "(c.entered_by = :actor or " + covered(caller, "c.unit_path", params) + ")";
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
