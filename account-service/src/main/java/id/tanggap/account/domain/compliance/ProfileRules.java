package id.tanggap.account.domain.compliance;

import id.tanggap.account.domain.official.Platform;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What profiles on a platform must show. A region keeps its own; the defaults hold until then.
 *
 * @param severities what breaking each rule means
 * @param namePattern regular expression for the whole display name, null when any will do
 * @param linkDomains domains of the government
 * @param complaintTerms words, one of which shows a complaint channel
 * @param policyTerms words, one of which shows the rules for comments
 */
public record ProfileRules(
    Map<ComplianceRule, Severity> severities,
    String namePattern,
    List<String> linkDomains,
    List<String> complaintTerms,
    List<String> policyTerms) {

  /** Fills in the rules that were left out, and puts the words in lower case. */
  public ProfileRules {
    Map<ComplianceRule, Severity> all = new EnumMap<>(ComplianceRule.class);
    for (ComplianceRule rule : ComplianceRule.values()) {
      all.put(rule, severities.getOrDefault(rule, Severity.OFF));
    }
    severities = Map.copyOf(all);
    namePattern = namePattern == null || namePattern.isBlank() ? null : namePattern.strip();
    linkDomains = lower(linkDomains);
    complaintTerms = lower(complaintTerms);
    policyTerms = lower(policyTerms);
  }

  /**
   * What holds where a region has said nothing: everything warns and nothing blocks. A website
   * needs no link to itself, and where nobody can comment no rules for comments are needed.
   */
  public static ProfileRules defaults(Platform platform) {
    Map<ComplianceRule, Severity> severities = new EnumMap<>(ComplianceRule.class);
    for (ComplianceRule rule : ComplianceRule.values()) {
      severities.put(rule, Severity.WARNING);
    }
    if (platform == Platform.WEBSITE) {
      severities.put(ComplianceRule.OFFICIAL_LINK, Severity.OFF);
    }
    if (platform == Platform.WEBSITE || platform == Platform.WHATSAPP_CHANNEL) {
      severities.put(ComplianceRule.MODERATION_POLICY, Severity.OFF);
    }
    return new ProfileRules(
        severities,
        null,
        List.of("go.id", "desa.id"),
        List.of("lapor.go.id", "sp4n", "pengaduan", "aduan"),
        List.of("moderasi", "aturan komentar", "kebijakan komentar"));
  }

  /** Whether a rule is asked at all. */
  public boolean asks(ComplianceRule rule) {
    return severities.get(rule) != Severity.OFF
        && (rule != ComplianceRule.NAME_PATTERN || namePattern != null);
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).distinct().toList();
  }
}
