package id.tanggap.gateway;

import static id.tanggap.gateway.stubs.Gateway.seen;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.gateway.stubs.RawHttp;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The gateway behind a proxy that it trusts; that it believes nobody without one is told by {@link
 * HeaderHygieneTest}.
 */
@QuarkusTest
@TestProfile(TrustedProxiesTest.BehindAProxy.class)
class TrustedProxiesTest {

  /** The test is the proxy, and there is a network of further ones before it. */
  public static class BehindAProxy implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("tanggap.gateway.proxies.trusted", "127.0.0.1, 10.0.0.0/24,fd00::/8");
    }
  }

  @TestHTTPResource URI base;

  private RawHttp.Answer get(String headers) throws IOException {
    return RawHttp.exchange(
        base.getPort(), "GET /api/v1/contents HTTP/1.1\nHost: tanggap.example\n" + headers + "\n");
  }

  private List<String> client(String headers) throws IOException {
    return seen(get(headers).body(), "x-forwarded-for");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.7                          | 203.0.113.7",
        "6.6.6.6, 203.0.113.7                 | 203.0.113.7",
        "127.0.0.1, 203.0.113.7               | 203.0.113.7",
        "6.6.6.6, 203.0.113.7, 10.0.0.9       | 203.0.113.7",
        "203.0.113.7, fd00::1, 10.0.0.9       | 203.0.113.7",
        "203.0.113.7, 10.0.1.9                | 10.0.1.9",
        "10.0.0.8, 10.0.0.9                   | 10.0.0.8",
        "203.0.113.7:41234                    | 203.0.113.7",
        "::ffff:203.0.113.7                   | 203.0.113.7",
        "[2001:db8::5]:41234                  | 2001:db8:0:0:0:0:0:5",
        "2001:db8::5                          | 2001:db8:0:0:0:0:0:5",
        "203.0.113.7, unknown                 | 127.0.0.1",
        "203.0.113.7, evil.example, 10.0.0.9  | 10.0.0.9",
        "''                                   | 127.0.0.1",
        "','                                  | 127.0.0.1"
      })
  void takesTheNearestAddressThatIsNoProxyForTheCallers(String said, String client)
      throws IOException {
    assertThat(client("X-Forwarded-For: " + said + "\n")).containsExactly(client);
  }

  @Test
  void readsSeveralLinesAsOneListAndTakesTheProxyWhereItSaysNothing() throws IOException {
    assertThat(client("X-Forwarded-For: 6.6.6.6\nX-Forwarded-For: 203.0.113.7, 10.0.0.9\n"))
        .containsExactly("203.0.113.7");
    assertThat(client("")).containsExactly("127.0.0.1");
  }

  @Test
  void neverReadsTheHeaderThatTheProxyMayHaveHandedOnAsItWasWritten() throws IOException {
    RawHttp.Answer answer =
        get("Forwarded: for=6.6.6.6;proto=https\nX-Real-IP: 6.6.6.6\nX-Forwarded-Host: evil\n");
    assertThat(answer.body()).doesNotContain("6.6.6.6", "evil");
    assertThat(seen(answer.body(), "x-forwarded-proto")).containsExactly("http");
  }

  @Test
  void knowsFromTheProxyThatTheLineOfTheCallerIsEncrypted() throws IOException {
    RawHttp.Answer secure = get("X-Forwarded-Proto: https\n");
    assertThat(seen(secure.body(), "x-forwarded-proto")).containsExactly("https");
    assertThat(secure.header("strict-transport-security")).isPresent();
    RawHttp.Answer plain = get("X-Forwarded-Proto: https, http\n");
    assertThat(seen(plain.body(), "x-forwarded-proto")).containsExactly("http");
    assertThat(plain.header("strict-transport-security")).isEmpty();
  }
}
