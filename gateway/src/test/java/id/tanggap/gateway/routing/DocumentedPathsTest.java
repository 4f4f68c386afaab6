package id.tanggap.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.gateway.config.GatewayConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that grows a new address is asked for it through the door by nobody who reads code. */
class DocumentedPathsTest {

  private static final Path ROOT = Path.of(System.getProperty("tanggap.root", ".."));

  private static RouteTable shipped() throws IOException {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .addDefaultInterceptors()
            .withMapping(GatewayConfig.class)
            .withSources(
                new PropertiesConfigSource(
                    Path.of("src/main/resources/application.properties").toUri().toURL(), 100))
            .build();
    return new RouteTable(config.getConfigMapping(GatewayConfig.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"account", "calendar", "complaint", "monitoring"})
  void everyAddressOfAServiceIsReachedThroughTheDoor(String service) throws IOException {
    RouteTable table = shipped();
    Set<String> paths =
        new JsonObject(Files.readString(ROOT.resolve("docs/openapi/" + service + ".json")))
            .getJsonObject("paths")
            .fieldNames();
    assertThat(paths)
        .isNotEmpty()
        .allSatisfy(
            path -> assertThat(table.match(path).map(Route::upstream)).as(path).contains(service));
  }
}
