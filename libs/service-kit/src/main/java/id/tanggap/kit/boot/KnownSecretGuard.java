package id.tanggap.kit.boot;

import id.tanggap.kit.config.KnownSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses secrets that stand in documents, examples and tests, or that anybody tries first. */
@ApplicationScoped
class KnownSecretGuard implements BootGuard {

  private static final Set<String> TRIED_FIRST =
      Set.of(
          "admin",
          "keycloak",
          "password",
          "postgres",
          "qwerty",
          "rahasia",
          "root",
          "secret",
          "tanggap",
          "test",
          "12345678",
          "123456",
          // bytes 0 to 31 in order: the key of the vault in tests
          "aaecawqfbgcicqolda0odxarehmufryxgbkagxwdhh8=");

  /** What examples say in the place of a secret; too short to be met by a random one. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(change|ganti|ubah|isi|your|example|contoh|replace)[-_ ]?[a-z_ -]{0,20}|<.*>|x+|\\*+");

  @Override
  public void check(Boot boot) {
    if (boot.developersMachine()) {
      return;
    }
    String user = boot.setting("quarkus.datasource.username").orElse("");
    for (KnownSettings.Setting setting : KnownSettings.all()) {
      if (setting.secret()) {
        boot.setting(setting.property()).ifPresent(value -> check(setting, value, user));
      }
    }
    boot.setting("quarkus.datasource.password")
        .ifPresent(value -> check(KnownSettings.named("tanggap.db.password"), value, user));
  }

  private static void check(KnownSettings.Setting setting, String value, String user) {
    String lower = value.strip().toLowerCase(Locale.ROOT);
    if (TRIED_FIRST.contains(lower) || lower.equals(user) || PLACEHOLDER.matcher(lower).matches()) {
      throw Refusal.of(
          setting.environment() + " holds a value that others know",
          "Make a new one, for example with: openssl rand -base64 32");
    }
  }
}
