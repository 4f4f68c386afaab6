package id.tanggap.gateway.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.7,10.0.0.7,true",
    "10.0.0.7,10.0.0.8,false",
    "10.0.0.0/8,10.255.0.1,true",
    "10.0.0.0/8,11.0.0.1,false",
    "10.0.0.9/24,10.0.0.1,true",
    "192.168.1.128/25,192.168.1.127,false",
    "0.0.0.0/0,203.0.113.7,true",
    "0.0.0.0/0,2001:db8::1,false",
    "fd00::/8,fdff::1,true",
    "fd00::/8,fe00::1,false",
    "::1,::1,true",
    "::ffff:10.0.0.7,10.0.0.7,true"
  })
  void coversTheAddressesThatBeginWithItsBits(String network, String address, boolean covered) {
    assertThat(new Network(network).covers(Network.address(address).orElseThrow()))
        .isEqualTo(covered);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "proxy.example", "10.0.0", "10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0.0/x"})
  void whatIsNoNetworkIsRefusedByName(String text) {
    assertThatThrownBy(() -> new Network(text))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith(": " + text);
  }
}
