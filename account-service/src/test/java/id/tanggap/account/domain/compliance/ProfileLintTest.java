package id.tanggap.account.domain.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.account.domain.official.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileLintTest {
  private static final String UNIT = "Dinas Kesehatan Kabupaten Tegal";
  private static final ProfileRules DEFAULTS = ProfileRules.defaults(Platform.INSTAGRAM);

  private static List<Verdict> check(ProfileRules rules, String name, String bio, String... links) {
    Observation seen =
        new Observation(
            name, bio, List.of(links), "berkas", ObservationSource.MANUAL, Instant.EPOCH);
    return ProfileLint.check(rules, seen, UNIT, text -> text.startsWith("Dinas"));
  }

  private static LintReason reason(List<Verdict> verdicts, ComplianceRule rule) {
    return verdicts.stream()
        .filter(verdict -> verdict.rule() == rule)
        .findFirst()
        .orElseThrow()
        .reason();
  }

  @Test
  void aProfileThatShowsEverythingHasTheFullScore() {
    List<Verdict> verdicts =
        check(
            DEFAULTS,
            "Dinkes Tegal",
            "Dinas Kesehatan Kab. Tegal. Aduan: lapor.go.id. Aturan komentar di situs",
            "https://dinkes.tegalkab.go.id/");
    assertThat(ProfileLint.score(verdicts)).isEqualTo(100);
  }

  @Test
  void anEmptyProfileSaysOfEachRuleWhyItIsNotMet() {
    List<Verdict> verdicts = check(DEFAULTS, "Akun", "");
    assertThat(ProfileLint.score(verdicts)).isZero();
    assertThat(verdicts)
        .extracting(Verdict::reason)
        .containsExactly(
            LintReason.UNIT_NOT_NAMED,
            LintReason.NO_OFFICIAL_LINK,
            LintReason.NO_COMPLAINT_CHANNEL,
            LintReason.NO_POLICY);
  }

  @Test
  void theScoreIsTheWeightOfWhatIsMetInWhatIsAsked() {
    // link 25 of unit 25 + link 25 + channel 20 + policy 10
    List<Verdict> verdicts = check(DEFAULTS, "Akun", "", "https://tegalkab.go.id");
    assertThat(ProfileLint.score(verdicts)).isEqualTo(31);
  }

  @ParameterizedTest
  @CsvSource({
    "https://dinkes.tegalkab.go.id/x, true",
    "tegalkab.go.id, true",
    "HTTP://TEGALKAB.GO.ID, true",
    "https://go.id, true",
    "https://tegalkab.go.id.contoh.example, false",
    "https://contoh.example/tegalkab.go.id, false",
    "https://tegalkab.go.id@contoh.example, false",
    "https://xgo.id, false",
    "javascript://tegalkab.go.id/%0aalert(1), false",
    "https://[, false"
  })
  void onlyTheHostOfALinkCounts(String link, boolean official) {
    assertThat(reason(check(DEFAULTS, "Akun", "", link), ComplianceRule.OFFICIAL_LINK))
        .isEqualTo(official ? LintReason.OFFICIAL_LINK_FOUND : LintReason.NO_OFFICIAL_LINK);
  }

  @ParameterizedTest
  @CsvSource({
    "Dinas Kesehatan Kabupaten Tegal, true",
    "DINAS KESEHATAN | Kab. Tegal, true",
    "Tegal Kabupaten: Kesehatan (Dinas), true",
    "Dinas Kesehatan Kota Tegal, false",
    "Dinas Kesehatan, false"
  })
  void theUnitIsRecognisedByItsWordsAndTheirShortForms(String bio, boolean named) {
    assertThat(reason(check(DEFAULTS, "Akun", bio), ComplianceRule.UNIT_IN_BIO))
        .isEqualTo(named ? LintReason.UNIT_NAMED : LintReason.UNIT_NOT_NAMED);
  }

  @Test
  void aNamePatternIsAskedOnlyWhereThereIsOne() {
    assertThat(check(DEFAULTS, "Akun", ""))
        .extracting(Verdict::rule)
        .doesNotContain(ComplianceRule.NAME_PATTERN);
    ProfileRules strict =
        new ProfileRules(
            Map.of(ComplianceRule.NAME_PATTERN, Severity.BLOCKER),
            "Dinas.*",
            List.of("go.id"),
            List.of("aduan"),
            List.of("moderasi"));
    assertThat(check(strict, "Akun", ""))
        .containsExactly(
            new Verdict(
                ComplianceRule.NAME_PATTERN,
                Severity.BLOCKER,
                false,
                LintReason.NAME_DOES_NOT_FIT,
                "Dinas.*"));
    assertThat(ProfileLint.score(check(strict, "Dinas", ""))).isEqualTo(100);
  }

  @Test
  void aWebsiteNeedsNoLinkToItself() {
    assertThat(ProfileRules.defaults(Platform.WEBSITE).asks(ComplianceRule.OFFICIAL_LINK))
        .isFalse();
  }

  @Test
  void whereNothingIsAskedTheScoreIsFull() {
    assertThat(ProfileLint.score(List.of())).isEqualTo(100);
  }
}
