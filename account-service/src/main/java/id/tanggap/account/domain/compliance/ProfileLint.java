package id.tanggap.account.domain.compliance;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Compares what was seen of a profile with the rules for it. Definition 1 of the score. */
public final class ProfileLint {
  /** Short forms that people write in a bio, and what they stand for in the name of a unit. */
  private static final Map<String, String> SHORT_FORMS =
      Map.of(
          "kab", "kabupaten",
          "kec", "kecamatan",
          "kel", "kelurahan",
          "ds", "desa",
          "pemkab", "pemerintah kabupaten",
          "pemkot", "pemerintah kota",
          "rsud", "rumah sakit umum daerah");

  private static final int WHOLE = 100;

  private ProfileLint() {}

  /**
   * Judges a profile.
   *
   * @param unitName name of the unit that owns the account
   * @param nameFits the name pattern, ready to use
   * @return a verdict for each rule that is asked, in the order of the rules
   */
  public static List<Verdict> check(
      ProfileRules rules, Observation seen, String unitName, Predicate<String> nameFits) {
    List<Verdict> verdicts = new ArrayList<>();
    for (ComplianceRule rule : ComplianceRule.values()) {
      if (rules.asks(rule)) {
        verdicts.add(judge(rule, rules, seen, unitName, nameFits));
      }
    }
    return verdicts;
  }

  /** Weight of the rules that were met, in hundredths of all that were asked; 100 when none was. */
  public static int score(List<Verdict> verdicts) {
    int asked = verdicts.stream().mapToInt(verdict -> verdict.rule().weight()).sum();
    int met =
        verdicts.stream()
            .filter(Verdict::passed)
            .mapToInt(verdict -> verdict.rule().weight())
            .sum();
    return asked == 0 ? WHOLE : met * WHOLE / asked;
  }

  private static Verdict judge(
      ComplianceRule rule,
      ProfileRules rules,
      Observation seen,
      String unitName,
      Predicate<String> nameFits) {
    Severity severity = rules.severities().get(rule);
    return switch (rule) {
      case NAME_PATTERN -> {
        boolean fits = nameFits.test(seen.displayName());
        yield new Verdict(
            rule,
            severity,
            fits,
            fits ? LintReason.NAME_FITS : LintReason.NAME_DOES_NOT_FIT,
            rules.namePattern());
      }
      case UNIT_IN_BIO -> {
        boolean named = names(seen.displayName() + " " + seen.bio(), unitName);
        yield new Verdict(
            rule,
            severity,
            named,
            named ? LintReason.UNIT_NAMED : LintReason.UNIT_NOT_NAMED,
            unitName);
      }
      case OFFICIAL_LINK -> {
        boolean linked = seen.links().stream().anyMatch(link -> leadsTo(link, rules.linkDomains()));
        yield new Verdict(
            rule,
            severity,
            linked,
            linked ? LintReason.OFFICIAL_LINK_FOUND : LintReason.NO_OFFICIAL_LINK,
            cut(rules.linkDomains()));
      }
      case COMPLAINT_CHANNEL -> {
        boolean found = mentions(seen, rules.complaintTerms());
        yield new Verdict(
            rule,
            severity,
            found,
            found ? LintReason.COMPLAINT_CHANNEL_FOUND : LintReason.NO_COMPLAINT_CHANNEL,
            cut(rules.complaintTerms()));
      }
      case MODERATION_POLICY -> {
        boolean found = mentions(seen, rules.policyTerms());
        yield new Verdict(
            rule,
            severity,
            found,
            found ? LintReason.POLICY_FOUND : LintReason.NO_POLICY,
            cut(rules.policyTerms()));
      }
    };
  }

  private static boolean names(String text, String unitName) {
    return words(text).containsAll(words(unitName));
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.addAll(Arrays.asList(SHORT_FORMS.getOrDefault(word, word).split(" ")));
      }
    }
    return words;
  }

  /** By the host alone: a path, a user name or a longer domain can pretend to be anything. */
  private static boolean leadsTo(String link, List<String> domains) {
    String host = host(link);
    return host != null
        && domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
  }

  private static String host(String link) {
    try {
      String written = link.contains("://") ? link : "https://" + link;
      URI address = URI.create(written);
      boolean web = "https".equalsIgnoreCase(address.getScheme());
      boolean plain = "http".equalsIgnoreCase(address.getScheme());
      return (web || plain) && address.getHost() != null
          ? address.getHost().toLowerCase(Locale.ROOT)
          : null;
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  private static boolean mentions(Observation seen, List<String> terms) {
    String text = (seen.bio() + " " + String.join(" ", seen.links())).toLowerCase(Locale.ROOT);
    return terms.stream().anyMatch(text::contains);
  }

  private static String cut(List<String> words) {
    String all = String.join(", ", words);
    return all.substring(0, Math.min(all.length(), 500));
  }
}
