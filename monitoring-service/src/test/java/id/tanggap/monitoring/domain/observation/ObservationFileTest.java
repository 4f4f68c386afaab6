package id.tanggap.monitoring.domain.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.monitoring.domain.observation.RowReader.KnownAccount;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ObservationFileTest {

  private static final Instant NOW = Instant.parse("2026-12-31T12:00:00Z");

  private static RowReader reader(int accounts) {
    List<KnownAccount> known = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      String handle = "akun" + i;
      known.add(
          new KnownAccount(
              UUID.randomUUID(),
              "DINKES",
              "INSTAGRAM",
              handle,
              "https://www.instagram.com/" + handle));
    }
    return new RowReader(known, ZoneId.of("Asia/Jakarta"), NOW);
  }

  private static ImportRow row(int line, int account, String kind, String at, String until) {
    return new ImportRow(line, "DINKES", "INSTAGRAM", "akun" + account, kind, at, until, "");
  }

  private static List<ImportRow> readings(int accounts, String from) {
    List<ImportRow> rows = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      rows.add(row(i + 2, i, "READ", from, "2026-12-31"));
    }
    return rows;
  }

  @Test
  void theReadingsOfAProvinceSince2018AreOneFile() {
    int accounts = 430 * 5;

    ObservationFile file = ObservationFile.read(reader(accounts), readings(accounts, "2018-01-01"));

    // 3,287 days are 107 stretches of at most 31 days
    assertThat(file.entries()).hasSize(accounts * 107);
    assertThat(file.accepted()).isEqualTo(accounts);
  }

  @Test
  void isRefusedAtTheRowWithWhichItMeansMoreThanIsTakenAtOnce() {
    int accounts = 430 * 5;
    // 3,652 days are 118 stretches: 2,118 rows are 249,924, one more is too much
    List<ImportRow> rows = readings(accounts, "2017-01-01");

    assertThatThrownBy(() -> ObservationFile.read(reader(accounts), rows))
        .isInstanceOfSatisfying(
            TooManyObservations.class,
            refused ->
                assertThat(refused.details())
                    .containsEntry("most", 250_000)
                    .containsEntry("line", 2_120L));
  }

  @Test
  void keepsAReadingThatStandsInTwoRowsOnceAndTwoStretchesOfOneAccountBoth() {
    ObservationFile file =
        ObservationFile.read(
            reader(2),
            List.of(
                row(2, 0, "READ", "2024-01-01", "2024-01-20"),
                row(3, 0, "READ", "2024-01-01T00:00:00+07:00", "2024-01-20"),
                row(4, 0, "READ", "2024-01-01", "2024-01-21"),
                row(5, 1, "READ", "2024-01-01", "2024-01-20")));

    assertThat(file.entries()).extracting(ObservationFile.Entry::line).containsExactly(2L, 4L, 5L);
  }

  @Test
  void keepsAPostOfOneIdOnceAlsoWhenItsTimesDiffer() {
    ImportRow first = row(2, 0, "POST", "2024-01-01", "");
    ObservationFile file =
        ObservationFile.read(
            reader(1),
            List.of(
                withId(first, 2, "17998"),
                withId(row(3, 0, "POST", "2024-01-02", ""), 3, "17998"),
                withId(first, 4, "17999")));

    assertThat(file.entries()).extracting(ObservationFile.Entry::line).containsExactly(2L, 4L);
  }

  private static ImportRow withId(ImportRow row, long line, String externalId) {
    return new ImportRow(
        line,
        row.unitCode(),
        row.platform(),
        row.handle(),
        row.kind(),
        row.at(),
        row.until(),
        externalId);
  }
}
