package id.tanggap.account.application.region;

import id.tanggap.account.domain.region.LegalBasis;
import id.tanggap.account.domain.region.RegionSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the history keeps of a region. */
final class RegionRecord {

  private RegionRecord() {}

  static Map<String, Object> of(RegionSettings settings) {
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("name", settings.name());
    kept.put("zone", settings.zone());
    kept.put("locale", settings.locale());
    kept.put("workWeek", settings.workWeek());
    return kept;
  }

  static Map<String, Object> of(RegionSettings settings, List<LegalBasis> bases) {
    Map<String, Object> kept = of(settings);
    kept.put("legalBasis", bases.stream().map(RegionRecord::of).toList());
    return kept;
  }

  private static Map<String, Object> of(LegalBasis basis) {
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("number", basis.number());
    kept.put("title", basis.title());
    kept.put("validFrom", basis.validFrom());
    kept.put("validTo", basis.validTo());
    return kept;
  }
}
