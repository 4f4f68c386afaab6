package id.tanggap.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamTest {

  private final Instance first = new Instance("http://one:8081");
  private final Instance second = new Instance("http://two:8081/");
  private final Upstream upstream = new Upstream("account", List.of(first, second), null, null);

  @Test
  void takesTurns() {
    assertThat(upstream.choose(List.of())).contains(first);
    assertThat(upstream.choose(List.of())).contains(second);
    assertThat(upstream.choose(List.of())).contains(first);
  }

  @Test
  void passesOverAnInstanceThatJustFailed() {
    first.rest(Duration.ofMinutes(1));
    assertThat(upstream.choose(List.of())).contains(second);
    assertThat(upstream.choose(List.of())).contains(second);
    first.wake();
    assertThat(List.of(upstream.choose(List.of()).get(), upstream.choose(List.of()).get()))
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  void triesAFailedInstanceWhenNoneIsBetter() {
    first.rest(Duration.ofMinutes(1));
    second.rest(Duration.ofMinutes(1));
    assertThat(upstream.choose(List.of())).isPresent();
    assertThat(upstream.choose(List.of(first))).contains(second);
  }

  @Test
  void hasNothingLeftWhenAllWereTried() {
    assertThat(upstream.choose(List.of(first, second))).isEmpty();
  }

  @Test
  void connectsToTheConfiguredHostAndPort() {
    assertThat(first.options().getHost()).isEqualTo("one");
    assertThat(first.options().getPort()).isEqualTo(8081);
    assertThat(new Instance("https://three").options().getPort()).isEqualTo(443);
    assertThat(new Instance("https://three").options().isSsl()).isTrue();
    assertThat(second.origin()).isEqualTo("http://two:8081");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:8081",
        "ftp://one",
        "http://one/base",
        "http://one?x=1",
        "/one",
        "ht tp://one",
        "http://one:0",
        "http://one:70000",
        "http://my_service:8081"
      })
  void refusesAnAddressThatIsMoreOrLessThanSchemeHostAndPort(String address) {
    assertThatThrownBy(() -> new Instance(address))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(address);
  }

  @Test
  void saysNoPasswordThatStandsInAnAddress() {
    assertThatThrownBy(() -> new Instance("http://user:pass/w@rd@one:8081"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("not http://…@one:8081");
    assertThatThrownBy(() -> new Instance("http://user:word@one"))
        .hasMessageEndingWith("not http://…@one");
  }
}
