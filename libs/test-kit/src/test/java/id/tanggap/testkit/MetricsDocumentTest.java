package id.tanggap.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.testkit.MetricsDocument.Metric;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsDocumentTest {

  private static final String SCRAPE =
      """
      # HELP jvm_info of somebody else
      # TYPE jvm_info gauge
      jvm_info{vendor="x"} 1.0
      # HELP tanggap_note_seconds Notes
      # TYPE tanggap_note_seconds summary
      tanggap_note_seconds_count{kind="short"} 2
      tanggap_note_seconds_sum{kind="short"} 0.5
      # HELP tanggap_note_seconds_max Notes
      # TYPE tanggap_note_seconds_max gauge
      tanggap_note_seconds_max{kind="short"} 0.4
      """;

  @Test
  void findsNothingWhereBothSayTheSame() {
    assertThat(differences(SCRAPE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "tanggap_note_seconds | tanggap_letter_seconds | tanggap_letter_seconds is told and not documented",
        "Notes | Letters | tanggap_note_seconds is described as: Letters",
        "seconds summary | seconds gauge | tanggap_note_seconds is a gauge",
        "kind= | type= | tanggap_note_seconds has the labels [type]",
      })
  void namesEveryDifference(String was, String is, String difference) {
    assertThat(differences(SCRAPE.replace(was, is))).contains(difference);
  }

  @Test
  void missesWhatShouldBeThereFromTheStart() {
    assertThat(differences("")).containsExactly("tanggap_note_seconds is documented and not told");
  }

  @Test
  void aCounterHasOneNameInBothFormats() {
    Metric sent =
        new Metric("tanggap_sent_total", "counter", Set.of("topic"), Set.of("kit"), true, "Sent");
    for (String family : List.of("tanggap_sent", "tanggap_sent_total")) {
      String scrape =
          "# TYPE %1$s counter\n# HELP %1$s Sent\ntanggap_sent_total{topic=\"a\"} 1.0\n"
              .formatted(family);
      assertThat(MetricsDocument.differences(Map.of(sent.name(), sent), "kit", scrape)).isEmpty();
    }
  }

  private static List<String> differences(String scrape) {
    Metric note =
        new Metric("tanggap_note_seconds", "summary", Set.of("kind"), Set.of("kit"), true, "Notes");
    return MetricsDocument.differences(Map.of(note.name(), note), "kit", scrape);
  }
}
