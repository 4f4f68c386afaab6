package id.tanggap.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.gateway.config.GatewayConfig;
import id.tanggap.gateway.limits.BodyLimits;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

  private static GatewayConfig config(Map<String, String> changes) {
    Map<String, String> values = new HashMap<>();
    values.put("tanggap.gateway.connections", "100");
    values.put("tanggap.gateway.upstreams.a.urls", "http://a");
    values.put("tanggap.gateway.upstreams.a.prefixes", "/api/v1/units,/api/v1/units/special/deep");
    values.put("tanggap.gateway.upstreams.b.urls", "http://b");
    values.put("tanggap.gateway.upstreams.b.prefixes", "/api/v1/units/special");
    values.putAll(changes);
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(GatewayConfig.class)
            .withSources(new PropertiesConfigSource(values, "test", 100))
            .build();
    return config.getConfigMapping(GatewayConfig.class);
  }

  @Test
  void takesTheLongestPrefixOnWholeSegments() {
    RouteTable table = new RouteTable(config(Map.of()));
    assertThat(table.match("/api/v1/units").map(Route::upstream)).contains("a");
    assertThat(table.match("/api/v1/units/1").map(Route::upstream)).contains("a");
    assertThat(table.match("/api/v1/units/special").map(Route::upstream)).contains("b");
    assertThat(table.match("/api/v1/units/special/x").map(Route::upstream)).contains("b");
    assertThat(table.match("/api/v1/units/special/deep/x").map(Route::upstream)).contains("a");
    assertThat(table.match("/api/v1/units/specially").map(Route::upstream)).contains("a");
    assertThat(table.match("/api/v1/unit")).isEmpty();
    assertThat(table.match("/")).isEmpty();
  }

  @Test
  void refusesToStartWhenTwoServicesClaimAPrefix() {
    Map<String, String> twice = Map.of("tanggap.gateway.upstreams.b.prefixes", "/api/v1/units");
    assertThatThrownBy(() -> new RouteTable(config(twice)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/api/v1/units")
        .hasMessageContaining("a")
        .hasMessageContaining("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "api",
        "/api/",
        "/api//x",
        "/api/../q",
        "/q",
        "/q/health",
        "/status",
        "/docs/x"
      })
  void refusesToStartWithAPrefixThatIsMalformedOrItsOwn(String prefix) {
    Map<String, String> odd = Map.of("tanggap.gateway.upstreams.b.prefixes", prefix);
    assertThatThrownBy(() -> new RouteTable(config(odd)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(prefix);
  }

  @Test
  void takesTheLargestBodyLimitThatMatches() {
    BodyLimits limits =
        new BodyLimits(
            config(
                Map.of(
                    "tanggap.gateway.body.limit", "10",
                    "tanggap.gateway.body.rules.imports.prefix", "/api",
                    "tanggap.gateway.body.rules.imports.suffix", "/import",
                    "tanggap.gateway.body.rules.imports.limit", "2K",
                    "tanggap.gateway.body.rules.files.prefix", "/api/files",
                    "tanggap.gateway.body.rules.files.limit", "1M")));
    assertThat(limits.of("/other/import")).isEqualTo(10);
    assertThat(limits.of("/api/x/import")).isEqualTo(2048);
    assertThat(limits.of("/api/x/imports")).isEqualTo(10);
    assertThat(limits.of("/api/files/1/import")).isEqualTo(1024 * 1024);
    assertThat(limits.of("/api/filesystem")).isEqualTo(10);
  }
}
