package id.tanggap.complaint.persistence;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.kit.paging.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pieces of conditions that several lists share. */
public final class Keyset {

  private Keyset() {}

  /** The condition "after the last item seen" for lists sorted newest first, then by id. */
  public static String after(String time, PageRequest request, Map<String, Object> params) {
    if (request.after() == null) {
      return "";
    }
    params.put("afterTime", request.after().instant(0));
    params.put("afterId", request.after().uuid(1));
    return " and (" + time + " < :afterTime or (" + time + " = :afterTime and e.id < :afterId))";
  }

  /** The condition "in the subtree of a unit that the caller serves"; false without any unit. */
  public static String covered(
      Caller caller, String path, String prefix, Map<String, Object> params) {
    List<String> alternatives = new ArrayList<>();
    int i = 0;
    for (String code : caller.units()) {
      String name = prefix + i++;
      params.put(name, "%/" + escaped(code) + "/%");
      alternatives.add(path + " like :" + name + " escape '!'");
    }
    return alternatives.isEmpty() ? "1 = 0" : "(" + String.join(" or ", alternatives) + ")";
  }

  static String escaped(String code) {
    return code.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
