package id.tanggap.gateway.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitPartsTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

  private static final SdkTracerProvider TRACES = SdkTracerProvider.builder().build();

  private static Trace begin(List<String> received) {
    return Trace.begin(TRACES.get("test"), "GET", received);
  }

  @Test
  void keepsAWellFormedTrace() {
    Trace trace = begin(List.of(PARENT));
    assertThat(trace.kept()).isTrue();
    assertThat(trace.traceId()).isEqualTo(TRACE);
    assertThat(trace.header()).startsWith("00-" + TRACE + "-").isNotEqualTo(PARENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
      })
  void startsANewTraceInsteadOfABrokenOne(String received) {
    Trace trace = begin(List.of(received));
    assertThat(trace.kept()).isFalse();
    assertThat(trace.header()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").contains(trace.traceId());
  }

  @Test
  void startsANewTraceWhenTwoAreClaimed() {
    assertThat(begin(List.of(PARENT, PARENT)).kept()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | ENGLISH",
        "en-GB,en;q=0.9,id;q=0.8 | ENGLISH",
        "id | INDONESIAN",
        "in-ID | INDONESIAN",
        "id;q=0.4, en;q=0.5 | ENGLISH",
        "jv, id;q=0.9, en;q=0.1 | INDONESIAN",
        "jv | INDONESIAN",
        "* | INDONESIAN",
        "en;q=0, id | INDONESIAN",
        ";;;=q | INDONESIAN",
      })
  void speaksTheFirstLanguageItKnows(String header, Languages expected) {
    assertThat(Languages.accepted(header)).isEqualTo(expected);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void speaksIndonesianWhenNotAsked(String header) {
    assertThat(Languages.accepted(header)).isEqualTo(Languages.INDONESIAN);
  }

  @Test
  void comparesPrefixesOnWholeSegments() {
    assertThat(Prefixes.covers("/api/v1/units", "/api/v1/units")).isTrue();
    assertThat(Prefixes.covers("/api/v1/units", "/api/v1/units/1")).isTrue();
    assertThat(Prefixes.covers("/api/v1/units", "/api/v1/units-of-time")).isFalse();
    assertThat(Prefixes.covers("/api/v1/units", "/api/v1")).isFalse();
    assertThat(Prefixes.covers("", "/anything")).isTrue();
  }
}
