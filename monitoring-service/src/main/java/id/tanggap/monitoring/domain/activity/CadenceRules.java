package id.tanggap.monitoring.domain.activity;

import java.util.List;

/**
 * One version of the cadence table. The most special row wins: platform and unit type, platform,
 * then the row for any platform, which must exist so that a new platform is judged and not lost.
 */
public record CadenceRules(String version, List<CadenceRule> rules) {

  /** Copies the rows. */
  public CadenceRules {
    rules = List.copyOf(rules);
    if (find(rules, CadenceRule.ANY, CadenceRule.ANY) == null) {
      throw new IllegalArgumentException("Cadence " + version + " has no row for any platform");
    }
  }

  /** The row that judges an account of {@code platform} owned by a unit of {@code unitType}. */
  public CadenceRule ruleFor(String platform, String unitType) {
    CadenceRule special = find(rules, platform, unitType);
    if (special != null) {
      return special;
    }
    CadenceRule ofPlatform = find(rules, platform, CadenceRule.ANY);
    return ofPlatform != null ? ofPlatform : find(rules, CadenceRule.ANY, CadenceRule.ANY);
  }

  private static CadenceRule find(List<CadenceRule> rules, String platform, String unitType) {
    return rules.stream()
        .filter(rule -> rule.platform().equals(platform) && rule.unitType().equals(unitType))
        .findFirst()
        .orElse(null);
  }
}
