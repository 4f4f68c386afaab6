package id.tanggap.account.domain.compliance;

/**
 * What one rule says of a profile.
 *
 * @param expected what the rule looked for, in the words of the profile's rules
 */
public record Verdict(
    ComplianceRule rule, Severity severity, boolean passed, LintReason reason, String expected) {}
