package id.tanggap.account.application.compliance;

import id.tanggap.account.domain.compliance.ComplianceProfile;
import id.tanggap.account.domain.compliance.ProfileRules;
import id.tanggap.account.domain.official.Platform;

/**
 * The rules that hold for a platform.
 *
 * @param edition 0 for the defaults, then growing with each change
 */
public record ProfileView(Platform platform, ProfileRules rules, long edition) {

  /**
   * What holds.
   *
   * @param own rules of the region, null when it has none
   */
  static ProfileView of(Platform platform, ComplianceProfile own) {
    return new ProfileView(
        platform, own == null ? ProfileRules.defaults(platform) : own.rules(), edition(own));
  }

  static long edition(ComplianceProfile own) {
    return own == null ? 0 : own.version() + 1;
  }
}
