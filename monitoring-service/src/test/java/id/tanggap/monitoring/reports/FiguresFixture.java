package id.tanggap.monitoring.reports;

import id.tanggap.monitoring.domain.Cadences;
import id.tanggap.monitoring.domain.activity.ActivityClass;
import id.tanggap.monitoring.domain.activity.ActivityDefinition;
import id.tanggap.monitoring.domain.activity.ActivitySummary;
import id.tanggap.monitoring.domain.activity.Answering;
import id.tanggap.monitoring.domain.activity.AsOf;
import id.tanggap.monitoring.domain.activity.Reason;
import id.tanggap.monitoring.domain.activity.UnitActivity;
import id.tanggap.monitoring.domain.activity.UnitActivity.Pic;
import id.tanggap.monitoring.domain.activity.UnitVerdict;
import id.tanggap.monitoring.domain.activity.Verdict;
import id.tanggap.monitoring.domain.report.ReportFigures;
import id.tanggap.monitoring.domain.response.ComplaintCounts;
import id.tanggap.monitoring.domain.response.ComplaintCounts.CategoryCount;
import id.tanggap.monitoring.domain.response.ResponseFigures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Figures of Kabupaten Tegal as they could be: 48 units, 36 trained, 15 active. */
final class FiguresFixture {

  static final ActivityDefinition DEFINITION =
      new ActivityDefinition(
          "POSTING_AND_ANSWERING",
          1,
          28,
          70,
          "v1",
          "Unit aktif: paling sedikit satu akun wajib berkelas AKTIF, dan paling sedikit 70 %"
              + " interaksi yang perlu dijawab dalam 28 hari terakhir dijawab dalam batas waktu;"
              + " bila tidak ada, unit dinilai dari unggahannya saja.",
          "Active unit: at least one mandatory account of class ACTIVE, and at least 70 % of the"
              + " interactions of the last 28 days answered within target.");

  private static final List<String> NAMES =
      List.of(
          "Dinas Perhubungan",
          "Dinas Kesehatan",
          "Badan Pengelolaan Keuangan, Pendapatan dan Aset Daerah",
          "Kecamatan Slawi",
          "Dinas Perdagangan, Koperasi, Usaha Kecil dan Menengah",
          "Kecamatan Bumijawa",
          "Satuan Polisi Pamong Praja");
  private static final AsOf AS_OF =
      AsOf.of(
          LocalDate.of(2024, 2, 19),
          ZoneId.of("Asia/Jakarta"),
          Instant.parse("2024-03-01T00:00:00Z"));

  private FiguresFixture() {}

  static ReportFigures tegal(String language) {
    return figures(language, 48, 15, 36);
  }

  static ReportFigures figures(String language, int unitCount, int active, int trained) {
    List<UnitActivity> units = new ArrayList<>();
    for (int i = 0; i < unitCount - active; i++) {
      units.add(silent(i, i < trained - active));
    }
    for (int i = unitCount - active; i < unitCount; i++) {
      units.add(unit(i, true, posting(i), new Answering(6, 1, 1, 1, 0), "Rina Wulandari"));
    }
    return new ReportFigures(
        "33.28",
        "Kabupaten Tegal",
        YearMonth.of(2024, 2),
        AS_OF,
        Instant.parse("2024-02-20T01:30:00Z"),
        Locale.forLanguageTag(language),
        DEFINITION,
        Cadences.V1,
        ActivitySummary.of(units),
        units,
        List.of(),
        new ResponseFigures(
            null,
            new Answering(48, 9, 7, 3, 1),
            57,
            new BigDecimal("5400"),
            new BigDecimal("23400"),
            new BigDecimal("7200"),
            new BigDecimal("90000")),
        List.of(
            new ResponseFigures(
                units.isEmpty() ? UUID.randomUUID() : units.get(0).unitId(),
                new Answering(3, 1, 0, 0, 0),
                4,
                new BigDecimal("100"),
                new BigDecimal("200"),
                new BigDecimal("100"),
                new BigDecimal("200"))),
        new ComplaintCounts(
            21, 17, 12, List.of(new CategoryCount("ROAD", 9), new CategoryCount(null, 2))));
  }

  static UnitActivity named(String name, String person) {
    return unit(0, true, posting(0), Answering.NONE, person, name);
  }

  private static UnitActivity silent(int i, boolean trained) {
    ActivityClass activityClass =
        switch (i % 6) {
          case 0, 1 -> ActivityClass.DORMANT;
          case 2 -> ActivityClass.INACTIVE;
          case 3 -> ActivityClass.SLOWING;
          case 4 -> ActivityClass.UNKNOWN;
          default -> ActivityClass.NEVER_POSTED;
        };
    boolean known = activityClass.compareTo(ActivityClass.NEVER_POSTED) > 0;
    LocalDate last = LocalDate.of(2018, 11, 5).plusDays(i * 55L);
    Verdict verdict =
        new Verdict(
            activityClass,
            known ? Reason.NO_POST_FOR_DAYS : Reason.NO_POST_SEEN,
            last.plusDays(181),
            known ? last.atTime(2, 0).atZone(AS_OF.zone()).toInstant() : null,
            known ? (int) (AS_OF.date().toEpochDay() - last.toEpochDay()) : null,
            0,
            BigDecimal.ONE,
            List.of());
    return unit(i, trained, verdict, Answering.NONE, i % 5 == 4 ? null : "Siti Rahmawati");
  }

  private static Verdict posting(int i) {
    return new Verdict(
        ActivityClass.ACTIVE,
        Reason.POSTING_ON_TARGET,
        LocalDate.of(2024, 1, 23),
        Instant.parse("2024-02-18T03:00:00Z"),
        1,
        12 + i % 3,
        new BigDecimal("0.9821"),
        List.of());
  }

  private static UnitActivity unit(
      int i, boolean trained, Verdict verdict, Answering answering, String person) {
    return unit(i, trained, verdict, answering, person, NAMES.get(i % NAMES.size()));
  }

  private static UnitActivity unit(
      int i, boolean trained, Verdict verdict, Answering answering, String person, String name) {
    return new UnitActivity(
        new UUID(7, i),
        "UNIT-" + i,
        name,
        i % 7 == 3 ? "DISTRICT" : "AGENCY",
        "/UNIT-" + i + "/",
        trained,
        person == null ? null : new Pic(person, "PRIMARY_ADMIN"),
        UnitVerdict.of(List.of(verdict), answering, DEFINITION));
  }
}
