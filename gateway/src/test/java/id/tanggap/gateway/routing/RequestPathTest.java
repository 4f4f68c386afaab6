package id.tanggap.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.gateway.problem.Refusal;
import id.tanggap.gateway.problem.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/api/v1/units, /api/v1/units",
    "/api/v1/units/, /api/v1/units/",
    "/api/v1/units?limit=5&cursor=a%2Fb%2E%2E, /api/v1/units",
    "/public/v1/verify?url=https://www.instagram.com/../x, /public/v1/verify",
    "/api/v1/units/33.28.01, /api/v1/units/33.28.01",
    "/api/v1/units/Dinas%20Kesehatan, /api/v1/units/Dinas%20Kesehatan",
    "/api/v1/units/%C3%A9, /api/v1/units/%C3%A9",
    "/api/v1/x?filter[]={a|b}, /api/v1/x",
    "/a/...;v=1/b, /a/...;v=1/b",
  })
  void acceptsWhatEveryParserReadsAlike(String target, String path) {
    assertThat(RequestPath.checked(target)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "api/v1/units",
        "http://elsewhere/api/v1/units",
        "//elsewhere/api/v1/units",
        "/api/v1//units",
        "/api/v1/../q/metrics",
        "/api/v1/..",
        "/api/v1/./units",
        "/api/v1/%2e%2e/q/metrics",
        "/api/v1/.%2E/q/metrics",
        "/api/v1/%252e%252e/q/metrics",
        "/api/v1/..;/q/metrics",
        "/api/v1/..%3bx/q/metrics",
        "/api/v1/units%2f..%2fq",
        "/api/v1/units%2Fmetrics",
        "/api/v1/units%252Fmetrics",
        "/api/v1/units%5c..%5cq",
        "/api/v1/units\\..\\q",
        "/api/v1/units%00",
        "/api/v1/units%0d%0aX-User-Id:1",
        "/api/v1/units#part",
        "/api/v1/units?x=1#part",
        "/api/v1/units%",
        "/api/v1/units%4",
        "/api/v1/units%zz",
        "/api/v1/units?x=%zz",
        "/api/v1/{x}",
        "/api/v1/é",
        "/api/v1/a b",
        "/api/v1/%e0%80%af/%c0%ae%c0%ae%2fq",
      })
  void refusesWhatCouldMeanSomethingElseBehindTheGateway(String target) {
    assertThatThrownBy(() -> RequestPath.checked(target))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.BAD_PATH));
  }
}
