package id.tanggap.account.domain.unit;

import id.tanggap.kit.domain.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * All units of one region, brought in line with a list of entries. Entries may come in any order; a
 * parent may be an entry of the same list. The roster decides what is created, changed, left alone
 * or refused, and refuses an entry whose parent was refused, so that the accepted entries always
 * form a tree.
 */
public final class UnitRoster {

  /**
   * What a list says about one unit.
   *
   * @param line line of the file, for messages
   * @param code unit code
   * @param profile what else is said
   * @param parentCode code of the unit above, null at the root
   */
  public record Entry(long line, String code, UnitProfile profile, String parentCode) {}

  /**
   * Why an entry is refused.
   *
   * @param line line of the file
   * @param column column at fault
   * @param why the broken rule
   */
  public record Refusal(long line, String column, Rejection why) {}

  /**
   * What a list would do. Nothing is changed yet.
   *
   * @param fresh entries of units that are not recorded
   * @param differing entries that say something new about a recorded unit
   * @param agreeing number of entries that say what is recorded
   * @param refusals entries that are against a rule
   */
  public record Plan(
      List<Entry> fresh, List<Entry> differing, int agreeing, List<Refusal> refusals) {}

  /**
   * What a plan did.
   *
   * @param created new units, parents before children
   * @param changed units that differ from before, including descendants whose path moved
   */
  public record Changes(List<Unit> created, List<Unit> changed) {}

  private final String region;
  private final Map<String, Unit> byCode = new LinkedHashMap<>();
  private final Map<String, String> parentCodes = new HashMap<>();

  /** The roster as recorded. */
  public UnitRoster(String region, List<Unit> recorded) {
    this.region = region;
    Map<UUID, Unit> byId = new HashMap<>();
    recorded.forEach(unit -> byId.put(unit.id(), unit));
    for (Unit unit : recorded) {
      byCode.put(unit.code(), unit);
      Unit parent = unit.parentId() == null ? null : byId.get(unit.parentId());
      parentCodes.put(unit.code(), parent == null ? null : parent.code());
    }
  }

  /** What the entries would do. */
  public Plan plan(List<Entry> entries) {
    return plan(entries, Set.of());
  }

  /**
   * What the entries would do.
   *
   * @param unlisted codes that the national list does not have; a recorded unit may keep such a
   *     code, a new one may not take it
   */
  public Plan plan(List<Entry> entries, Set<String> unlisted) {
    Map<String, Entry> accepted = new LinkedHashMap<>();
    List<Refusal> refusals = new ArrayList<>();
    for (Entry entry : entries) {
      Entry first = accepted.putIfAbsent(entry.code(), entry);
      if (first != null) {
        refusals.add(
            new Refusal(entry.line(), "code", new UnitCodeRepeated(entry.code(), first.line())));
      }
    }
    refuseMalformed(accepted, refusals);
    refuseUnlisted(accepted, unlisted, refusals);
    refuseMisplaced(accepted, refusals);
    List<Entry> fresh = new ArrayList<>();
    List<Entry> differing = new ArrayList<>();
    for (Entry entry : accepted.values()) {
      Unit recorded = byCode.get(entry.code());
      if (recorded == null) {
        fresh.add(entry);
      } else if (!recorded.profile().equals(entry.profile())
          || !Objects.equals(parentCodes.get(entry.code()), entry.parentCode())) {
        differing.add(entry);
      }
    }
    int agreeing = accepted.size() - fresh.size() - differing.size();
    return new Plan(fresh, differing, agreeing, refusals);
  }

  /** Carries out a plan of this roster. */
  public Changes apply(Plan plan, Instant now) {
    Map<String, Entry> entered = new HashMap<>();
    for (Entry entry : plan.fresh()) {
      entered.put(entry.code(), entry);
    }
    for (Entry entry : plan.differing()) {
      entered.put(entry.code(), entry);
    }
    entered.values().forEach(entry -> parentCodes.put(entry.code(), entry.parentCode()));
    List<Unit> created = new ArrayList<>();
    List<Unit> changed = new ArrayList<>();
    for (String code : parentsFirst(entered.keySet())) {
      Entry entry = entered.get(code);
      Unit parent = byCode.get(parentCodes.get(code));
      Unit unit = byCode.get(code);
      if (unit == null) {
        unit = Unit.register(region, code, entry.profile(), parent, now);
        byCode.put(code, unit);
        created.add(unit);
        continue;
      }
      boolean revised = entry != null && unit.revise(entry.profile(), now);
      boolean moved = unit.follow(parent, now);
      if (revised || moved) {
        changed.add(unit);
      }
    }
    return new Changes(created, changed);
  }

  private void refuseMalformed(Map<String, Entry> accepted, List<Refusal> refusals) {
    for (Entry entry : List.copyOf(accepted.values())) {
      UnitProfile profile = entry.profile();
      if (!profile.type().accepts(entry.code(), region)) {
        refusals.add(
            new Refusal(entry.line(), "code", new UnitCodeMalformed(entry.code(), profile.type())));
        accepted.remove(entry.code());
      }
    }
  }

  private void refuseUnlisted(
      Map<String, Entry> accepted, Set<String> unlisted, List<Refusal> refusals) {
    for (Entry entry : List.copyOf(accepted.values())) {
      if (unlisted.contains(entry.code()) && !byCode.containsKey(entry.code())) {
        refusals.add(new Refusal(entry.line(), "code", new UnitCodeUnlisted(entry.code())));
        accepted.remove(entry.code());
      }
    }
  }

  /** Repeats until nothing more falls, because a refused entry takes its children with it. */
  private void refuseMisplaced(Map<String, Entry> accepted, List<Refusal> refusals) {
    Map<String, Rejection> fallen;
    do {
      fallen = new LinkedHashMap<>();
      for (Entry entry : accepted.values()) {
        Rejection why = misplacement(entry, accepted);
        if (why != null) {
          fallen.put(entry.code(), why);
        }
      }
      fallen.forEach(
          (code, why) ->
              refusals.add(new Refusal(accepted.remove(code).line(), "parentCode", why)));
    } while (!fallen.isEmpty());
  }

  private Rejection misplacement(Entry entry, Map<String, Entry> accepted) {
    String parent = entry.parentCode();
    if (parent == null) {
      return null;
    }
    if (!accepted.containsKey(parent) && !byCode.containsKey(parent)) {
      return new UnitParentUnknown(parent);
    }
    UnitType type = entry.profile().type();
    boolean village = type == UnitType.VILLAGE || type == UnitType.URBAN_VILLAGE;
    if (village
        && typeOf(parent, accepted) == UnitType.DISTRICT
        && !entry.code().startsWith(parent + ".")) {
      return new UnitParentUnfit(entry.code(), parent);
    }
    Set<String> seen = new HashSet<>();
    for (String above = entry.code(); above != null; above = parentOf(above, accepted)) {
      if (!seen.add(above)) {
        return new UnitCycle(entry.code());
      }
    }
    return null;
  }

  private UnitType typeOf(String code, Map<String, Entry> accepted) {
    Entry entry = accepted.get(code);
    return entry == null ? byCode.get(code).type() : entry.profile().type();
  }

  private String parentOf(String code, Map<String, Entry> accepted) {
    Entry entry = accepted.get(code);
    return entry == null ? parentCodes.get(code) : entry.parentCode();
  }

  private List<String> parentsFirst(Set<String> entered) {
    Set<String> ordered = new LinkedHashSet<>();
    Set<String> all = new LinkedHashSet<>(byCode.keySet());
    all.addAll(entered);
    for (String code : all) {
      List<String> chain = new ArrayList<>();
      for (String above = code; above != null && !ordered.contains(above); ) {
        chain.add(0, above);
        above = parentCodes.get(above);
      }
      ordered.addAll(chain);
    }
    return List.copyOf(ordered);
  }
}
