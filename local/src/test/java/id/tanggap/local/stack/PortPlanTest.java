package id.tanggap.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortPlanTest {

  @Test
  void usesTheUsualPorts() {
    PortPlan plan = PortPlan.of(Map.of());

    assertThat(plan.of(Port.GATEWAY)).isEqualTo(8080);
    assertThat(plan.of(Port.POSTGRES)).isEqualTo(5433);
    assertThat(plan.issuer()).isEqualTo("http://localhost:8180/realms/tanggap");
  }

  @Test
  void theIssuerFollowsAMovedKeycloak() {
    PortPlan plan = PortPlan.of(Map.of("TANGGAP_PORT_KEYCLOAK", "18180"));

    assertThat(plan.issuer()).isEqualTo("http://localhost:18180/realms/tanggap");
  }

  @Test
  void isFoundAgainByLaterCommands(@TempDir Path root) throws Exception {
    Layout layout = new Layout(root);
    Files.createDirectories(layout.run());
    PortPlan.of(Map.of("TANGGAP_PORT_GATEWAY", "18080")).remember(layout);

    assertThat(PortPlan.remembered(layout, Map.of()).of(Port.GATEWAY)).isEqualTo(18080);
  }

  @Test
  void refusesWhatIsNoPort() {
    assertThatThrownBy(() -> PortPlan.of(Map.of("TANGGAP_PORT_KAFKA", "lots")))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("TANGGAP_PORT_KAFKA")
        .hasMessageContaining("lots");
    assertThatThrownBy(() -> PortPlan.of(Map.of("TANGGAP_PORT_KAFKA", "70000")))
        .isInstanceOf(CommandFailed.class);
  }

  @Test
  void refusesOnePortForTwoParts() {
    assertThatThrownBy(() -> PortPlan.of(Map.of("TANGGAP_PORT_ACCOUNT", "8080")))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("TANGGAP_PORT_GATEWAY")
        .hasMessageContaining("TANGGAP_PORT_ACCOUNT");
  }
}
