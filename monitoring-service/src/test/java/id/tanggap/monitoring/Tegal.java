package id.tanggap.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Kabupaten Tegal on the day of the training: 48 units, 36 trained, 19 posting, of which 15 also
 * answer; one website untouched since 2018. The counts are those that the communications office
 * told on that day; units, people and posts are invented.
 */
public final class Tegal {

  public static final LocalDate DATE = LocalDate.of(2024, 2, 19);
  public static final int UNITS = 48;
  public static final int TRAINED = 36;
  public static final int ACTIVE = 15;
  public static final int POSTING = 19;
  public static final String DORMANT_SITE = "U48";

  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  private Tegal() {}

  /** The roster and the interactions, told by events. */
  public static Town town() {
    Town town = Town.anywhere();
    for (int i = 1; i <= UNITS; i++) {
      String code = code(i);
      town.unit(code, "Dinas " + code, i <= TRAINED ? DATE : null);
      town.account(code, i == UNITS ? "WEBSITE" : "INSTAGRAM", "akun-" + code.toLowerCase());
      town.pic(code, "Petugas " + code);
    }
    Instant asked = DATE.minusDays(5).atTime(9, 0).atZone(ZONE).toInstant();
    for (int i = 1; i <= POSTING; i++) {
      for (int n = 0; n < 10; n++) {
        // the first 15 answer 8 of 10 within a day, the other 4 only 6
        boolean inTime = n < (i <= ACTIVE ? 8 : 6);
        town.asked(code(i), asked.plusSeconds(n), Duration.ofHours(inTime ? 2 + n : 40));
      }
    }
    return town.settle();
  }

  /** What was observed, as a coordinator would import it. */
  public static List<String> observations() {
    List<String> rows = new ArrayList<>();
    rows.add("unitCode,platform,handle,kind,at,until,externalId");
    for (int i = 1; i <= UNITS; i++) {
      String account =
          code(i) + (i == UNITS ? ",WEBSITE," : ",INSTAGRAM,") + "akun-" + code(i).toLowerCase();
      rows.add(account + ",READ," + (i == UNITS ? "2018-11-01" : "2024-01-01") + "," + DATE + ",");
      if (i <= POSTING) {
        for (int n = 0; n < 10; n++) {
          rows.add(account + ",POST," + DATE.minusDays(1 + n * 2L) + "T09:15:00+07:00,,");
        }
      } else if (i < UNITS) {
        rows.add(account + ",POST," + DATE.minusDays(9L * i - 160) + ",,");
      } else {
        rows.add(account + ",POST,2018-11-05,,https://akun-u48.example/berita/terakhir");
      }
    }
    return rows;
  }

  public static String code(int i) {
    return "U%02d".formatted(i);
  }
}
