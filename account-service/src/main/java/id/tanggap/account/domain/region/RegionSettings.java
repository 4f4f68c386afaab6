package id.tanggap.account.domain.region;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/**
 * What a local government may change about itself; code and kind never change.
 *
 * @param name name as printed in reports
 * @param zone IANA zone of Indonesia
 * @param locale language of its reports, with the territory of Indonesia ({@code id-ID})
 * @param workWeek its usual work days, from Monday on
 */
public record RegionSettings(String name, String zone, String locale, List<DayOfWeek> workWeek) {
  /** Most offices of the republic. */
  public static final List<DayOfWeek> FIVE_DAYS =
      List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  /** Indonesian as spoken in Indonesia. */
  public static final String INDONESIAN = "id-ID";

  private static final String TERRITORY = "ID";

  /**
   * Checks the settings.
   *
   * @throws ZoneUnknown when the zone is not a zone of Indonesia
   * @throws LocaleUnknown when the locale is not one of Indonesia
   * @throws WorkWeekEmpty when no day is named, or one twice
   */
  public RegionSettings {
    name = name.strip();
    if (!Region.ZONES.contains(zone)) {
      throw new ZoneUnknown(zone);
    }
    locale = canonical(locale);
    if (workWeek.isEmpty() || workWeek.stream().distinct().count() < workWeek.size()) {
      throw new WorkWeekEmpty();
    }
    workWeek = workWeek.stream().sorted().toList();
  }

  private static String canonical(String text) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      if (locale.getCountry().equals(TERRITORY) && !locale.getLanguage().isEmpty()) {
        return locale.toLanguageTag();
      }
    } catch (IllformedLocaleException malformed) {
      throw new LocaleUnknown(text);
    }
    throw new LocaleUnknown(text);
  }
}
