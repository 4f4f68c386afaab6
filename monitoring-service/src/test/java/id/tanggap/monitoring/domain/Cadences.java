package id.tanggap.monitoring.domain;

import id.tanggap.monitoring.domain.activity.CadenceRule;
import id.tanggap.monitoring.domain.activity.CadenceRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cadence table as it is shipped: read out of the migration, so that tests judge by it. */
public final class Cadences {

  /** Version v1. */
  public static final CadenceRules V1 = new CadenceRules("v1", shipped());

  private Cadences() {}

  private static List<CadenceRule> shipped() {
    Pattern row =
        Pattern.compile(
            "\\('\\*', 'v1', '([A-Z_*]+)', +'([A-Z_*]+)', +(\\d+), (\\d+), +(\\d+), +(\\d+),"
                + " (\\d+), (\\d+|null)\\)");
    Matcher matcher = row.matcher(migration());
    List<CadenceRule> rules = new ArrayList<>();
    while (matcher.find()) {
      rules.add(
          new CadenceRule(
              matcher.group(1),
              matcher.group(2),
              Integer.parseInt(matcher.group(3)),
              Integer.parseInt(matcher.group(4)),
              Integer.parseInt(matcher.group(5)),
              Integer.parseInt(matcher.group(6)),
              Integer.parseInt(matcher.group(7)),
              matcher.group(8).equals("null") ? null : Integer.valueOf(matcher.group(8))));
    }
    return rules;
  }

  private static String migration() {
    String file = "/db/migration/V4__create_activity_rules.sql";
    try (InputStream stream = Cadences.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
