package id.tanggap.kit.config;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Secrets from files: for every secret setting {@code X} a variable {@code X_FILE} (or a property
 * with {@code -file} at its end) may name the file that holds it, as Docker and Kubernetes mount
 * them. One line break at the end is not part of the secret, because editors and shells put it
 * there.
 *
 * <p>A file that cannot be used is no exception here, where it would end as a stack trace: it is
 * remembered, and {@link #faults()} tells the guard that ends the start with one line.
 */
public final class SecretFiles implements ConfigSourceFactory {

  /** Above the variables of the environment, so that the file is what is meant when it is named. */
  private static final int ORDINAL = 310;

  private static volatile List<String> faults = List.of();

  /** For the loader of services. */
  public SecretFiles() {}

  /** What was wrong with the files at the last look, one line each; never a part of a secret. */
  public static List<String> faults() {
    return faults;
  }

  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(ORDINAL);
  }

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Map<String, String> found = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    for (KnownSettings.Setting setting : KnownSettings.all()) {
      if (setting.fileMayHoldIt()) {
        look(setting, context, found, wrong);
      }
    }
    faults = List.copyOf(wrong);
    Map<String, String> all = new HashMap<>();
    KafkaLogin.settings(name -> Optional.ofNullable(found.get(name)).or(() -> value(context, name)))
        .forEach((name, value) -> all.put(name, escaped(value)));
    found.forEach((name, value) -> all.put(name, escaped(value)));
    return List.of(new PropertiesConfigSource(all, "files of secrets", ORDINAL));
  }

  private static void look(
      KnownSettings.Setting setting,
      ConfigSourceContext context,
      Map<String, String> found,
      List<String> wrong) {
    Optional<String> file =
        value(context, setting.fileVariable()).or(() -> value(context, setting.fileProperty()));
    if (file.isEmpty()) {
      return;
    }
    if (value(context, setting.environment()).isPresent()) {
      wrong.add(
          "%s and %s are both set, remove one of them"
              .formatted(setting.environment(), setting.fileVariable()));
      return;
    }
    try {
      String secret = content(Path.of(file.get()));
      if (secret.isBlank()) {
        wrong.add(
            "the file %s that %s names is empty".formatted(file.get(), setting.fileVariable()));
      } else {
        found.put(setting.property(), secret);
      }
    } catch (IOException | InvalidPathException e) {
      wrong.add(
          "the file %s that %s names cannot be read (%s)"
              .formatted(file.get(), setting.fileVariable(), e.getClass().getSimpleName()));
    }
  }

  private static Optional<String> value(ConfigSourceContext context, String name) {
    ConfigValue value = context.getValue(name);
    return Optional.ofNullable(value).map(ConfigValue::getValue).filter(text -> !text.isBlank());
  }

  private static String content(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return text.replaceFirst("\\r?\\n$", "");
  }

  /** A secret is not a template: a dollar sign in it stands for itself. */
  private static String escaped(String secret) {
    return secret.replace("$", "\\$");
  }
}
