package id.tanggap.monitoring.reports;

import id.tanggap.monitoring.domain.activity.Share;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Properties;

/**
 * Words, numbers and dates of a report in its language. Month names and number signs are ours and
 * not those of the Java runtime, so that a report looks the same on every machine.
 */
final class Wording {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);

  private final boolean english;
  private final Properties texts = new Properties();

  Wording(Locale locale) {
    english = locale.getLanguage().equals("en");
    load(english ? "reports/texts_en.properties" : "reports/texts.properties");
    load(english ? "labels/service_en.properties" : "labels/service.properties");
  }

  private void load(String file) {
    try (InputStream stream = Wording.class.getClassLoader().getResourceAsStream(file)) {
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }

  String language() {
    return english ? "en" : "id";
  }

  boolean english() {
    return english;
  }

  /** The text of a key with {@code {0}}, {@code {1}} ... filled in. */
  String text(String key, Object... values) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("No text " + key + " in language " + language());
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** The label of a constant. */
  String label(Enum<?> constant) {
    return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  /** The label of a code of another service, or the code where it has none here. */
  String label(String enumeration, String code) {
    return texts.getProperty(enumeration + "." + code, code);
  }

  String date(LocalDate date) {
    return date == null
        ? "-"
        : date.getDayOfMonth() + " " + text("month." + date.getMonthValue()) + " " + date.getYear();
  }

  /** With the month in three letters, for narrow columns. */
  String shortDate(LocalDate date) {
    return date.getDayOfMonth()
        + " "
        + text("month." + date.getMonthValue()).substring(0, 3)
        + " "
        + date.getYear();
  }

  String month(YearMonth month) {
    return text("month." + month.getMonthValue()) + " " + month.getYear();
  }

  String time(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    String separator = english ? ":" : ".";
    return "%s %02d%s%02d %s"
        .formatted(
            date(local.toLocalDate()),
            local.getHour(),
            separator,
            local.getMinute(),
            zoneName(local));
  }

  /** WIB, WITA, WIT; the offset elsewhere. */
  String zoneName(ZonedDateTime local) {
    String name = texts.getProperty("zone." + local.getZone().getId());
    return name != null ? name : "UTC" + local.getOffset().getId();
  }

  String number(long number) {
    String digits = Long.toString(number);
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        grouped.append(english ? ',' : '.');
      }
      grouped.append(digits.charAt(i));
    }
    return grouped.toString();
  }

  /** With two decimals, from the counts; a dash when there is no whole. */
  String percent(Share share) {
    if (share.denominator() == 0) {
      return "-";
    }
    return percent(
        BigDecimal.valueOf(share.numerator())
            .divide(BigDecimal.valueOf(share.denominator()), 12, RoundingMode.HALF_UP));
  }

  String percent(BigDecimal fraction) {
    return fraction == null
        ? "-"
        : decimal(fraction.multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP)) + " %";
  }

  /** Hours with one decimal; a dash when the figure is hidden. */
  String hours(BigDecimal seconds) {
    return seconds == null
        ? "-"
        : text("unit.hours", decimal(seconds.divide(HOUR, 1, RoundingMode.HALF_UP)));
  }

  private String decimal(BigDecimal value) {
    return english ? value.toPlainString() : value.toPlainString().replace('.', ',');
  }
}
