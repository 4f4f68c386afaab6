package id.tanggap.monitoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.kit.domain.Fault;
import id.tanggap.monitoring.domain.observation.ImportRow;
import id.tanggap.monitoring.domain.observation.Observation.Draft;
import id.tanggap.monitoring.domain.observation.ObservationKind;
import id.tanggap.monitoring.domain.observation.RowReader;
import id.tanggap.monitoring.domain.observation.RowReader.KnownAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowReaderTest {

  private static final UUID ACCOUNT = UUID.randomUUID();
  private final RowReader reader =
      new RowReader(
          List.of(
              new KnownAccount(
                  ACCOUNT,
                  "DINKES",
                  "INSTAGRAM",
                  "dinkes.kabtegal",
                  "https://www.instagram.com/dinkes.kabtegal/")),
          ZoneId.of("Asia/Jakarta"),
          Instant.parse("2024-02-19T05:00:00Z"));

  @Test
  void readsADateOfAPostAsThatLocalDay() {
    Draft post = single(row("POST", "2018-11-05", "", ""));

    assertThat(post.kind()).isEqualTo(ObservationKind.POST);
    assertThat(post.at()).isEqualTo(Instant.parse("2018-11-04T17:00:00Z"));
    assertThat(post.naturalKey()).isEqualTo("post:at:2018-11-04T17:00:00Z");
  }

  @Test
  void includesTheLastDayOfAReading() {
    Draft reading = single(row("READ", "2024-02-01", "2024-02-19", ""));

    assertThat(reading.at()).isEqualTo(Instant.parse("2024-01-31T17:00:00Z"));
    assertThat(reading.until()).isEqualTo(Instant.parse("2024-02-19T17:00:00Z"));
  }

  @Test
  void recordsALongReadingInPartsWithoutAGap() {
    List<Draft> parts = reader.read(row("READ", "2018-11-01", "2024-02-19", "")).drafts();

    assertThat(parts).hasSizeGreaterThan(60);
    assertThat(parts.get(0).at()).isEqualTo(Instant.parse("2018-10-31T17:00:00Z"));
    assertThat(parts.get(parts.size() - 1).until())
        .isEqualTo(Instant.parse("2024-02-19T17:00:00Z"));
    for (int i = 1; i < parts.size(); i++) {
      assertThat(parts.get(i).at()).isEqualTo(parts.get(i - 1).until());
    }
    assertThat(parts)
        .allSatisfy(
            part ->
                assertThat(Duration.between(part.at(), part.until()))
                    .isPositive()
                    .isLessThanOrEqualTo(RowReader.MAX_READING));
  }

  @Test
  void findsTheAccountByHandleInAnyCaseOrByAddress() {
    assertThat(reader.read(row("@Dinkes.KabTegal", "POST", "2024-02-18")).faults()).isEmpty();
    assertThat(
            reader
                .read(row("https://www.instagram.com/dinkes.kabtegal/", "POST", "2024-02-18"))
                .faults())
        .isEmpty();
  }

  @Test
  void namesAPostByItsIdOnThePlatform() {
    Draft post = single(row("POST", "2024-02-18T09:00:00+07:00", "", "1799"));

    assertThat(post.naturalKey()).isEqualTo("post:id:1799");
    assertThat(single(row("POST", "2024-02-18", "", "https://x.example/1")).url())
        .isEqualTo("https://x.example/1");
  }

  @Test
  void reportsEverythingThatIsWrongWithARow() {
    List<Fault> faults =
        reader.read(new ImportRow(7, "DISHUB", "X", "dishub", "LIKE", "kemarin", "", "")).faults();

    assertThat(faults)
        .extracting(Fault::pointer, Fault::code)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("line:7,column:handle", "unknown-account"),
            org.assertj.core.groups.Tuple.tuple("line:7,column:kind", "unknown-observation-kind"),
            org.assertj.core.groups.Tuple.tuple("line:7,column:at", "not-a-time"));
  }

  @Test
  void refusesReadingsWithoutEndOrWithAnEndBeforeTheBeginning() {
    assertThat(code(row("READ", "2024-02-18", "", ""))).isEqualTo("reading-needs-until");
    assertThat(code(row("READ", "2024-02-18", "2024-02-16", ""))).isEqualTo("until-not-after-at");
    assertThat(code(row("POST", "2024-02-18", "2024-02-18", "")))
        .isEqualTo("only-reading-has-until");
  }

  @Test
  void refusesWhatIsYetToCome() {
    assertThat(code(row("POST", "2024-02-20", "", ""))).isEqualTo("observation-in-future");
    assertThat(code(row("READ", "2024-02-18", "2024-02-20", "")))
        .isEqualTo("observation-in-future");
    assertThat(reader.read(row("READ", "2024-02-18", "2024-02-19", "")).faults()).isEmpty();
  }

  @Test
  void refusesAYearThatCanOnlyBeMistyped() {
    for (String year : List.of("0202", "1924", "2003")) {
      assertThat(code(row("READ", year + "-12-31", "2024-02-18", "")))
          .as(year)
          .isEqualTo("observation-too-early");
    }
    assertThat(code(row("POST", "2003-12-31T23:59:59+07:00", "", "")))
        .isEqualTo("observation-too-early");
    assertThat(reader.read(row("POST", "2004-01-01", "", "")).faults()).isEmpty();
  }

  @Test
  void refusesTheEarliestYearThatCanBeWrittenWithoutExpandingIt() {
    assertThat(code(row("READ", "-999999999-01-01T00:00:00Z", "2024-02-18", "")))
        .isEqualTo("observation-too-early");
  }

  private Draft single(ImportRow row) {
    RowReader.Result result = reader.read(row);
    assertThat(result.faults()).isEmpty();
    assertThat(result.drafts()).hasSize(1);
    return result.drafts().get(0);
  }

  private String code(ImportRow row) {
    List<Fault> faults = reader.read(row).faults();
    assertThat(faults).hasSize(1);
    return faults.get(0).code();
  }

  private static ImportRow row(String kind, String at, String until, String externalId) {
    return new ImportRow(2, "DINKES", "INSTAGRAM", "dinkes.kabtegal", kind, at, until, externalId);
  }

  private static ImportRow row(String handle, String kind, String at) {
    return new ImportRow(2, "DINKES", "INSTAGRAM", handle, kind, at, "", "");
  }
}
