package id.tanggap.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanSecrecyTest {

  private static final SdkTracerProvider TRACES =
      SdkTracerProvider.builder().addSpanProcessor(new SpanSecrecy()).build();

  @ParameterizedTest
  @CsvSource({
    "url.path, /public/v1/complaints/M2KN-2164-JMW8-Y4GJ/ratings, /public/v1/complaints/…",
    "url.path, //public//v1//complaints//M2KN-2164-JMW8-Y4GJ, //public//v1//complaints//…",
    "url.path, /public/v1/complaints, /public/v1/complaints",
    "url.path, /api/v1/units/019aa000-0000-7000-8000-000000000000, /api/v1/units/019aa000-0000-7000-8000-000000000000",
    "url.query, pin=271828, …",
    "url.full, https://graph.example/v25.0/me?access_token=EAAB, https://graph.example/v25.0/me?…",
    "url.full, https://graph.example/v25.0/me, https://graph.example/v25.0/me",
    "client.address, 203.0.113.7, …",
    "http.route, /public/v1/complaints/{code}, /public/v1/complaints/{code}",
  })
  void keepsBackWhatIsNobodysBusiness(String attribute, String is, String told) {
    assertThat(told(attribute, is)).isEqualTo(told);
  }

  @Test
  void addsNothingToASpanThatHasNoAddress() {
    assertThat(told("url.path", null)).isNull();
    assertThat(told("client.address", null)).isNull();
  }

  private static String told(String attribute, String value) {
    AttributeKey<String> key = AttributeKey.stringKey(attribute);
    ReadableSpan span =
        (ReadableSpan) TRACES.get("test").spanBuilder("GET").setAttribute(key, value).startSpan();
    return span.getAttribute(key);
  }
}
