package id.tanggap.local.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every part of the local system, in the order in which they depend on each other. */
final class Stack {

  private final List<Part> servers;
  private final List<Part> services;

  private Stack(List<Part> servers, List<Part> services) {
    this.servers = servers;
    this.services = services;
  }

  /** The stack of a repository on these ports. */
  static Stack of(Layout layout, PortPlan ports) {
    Secrets secrets = new Secrets(layout);
    Jvm jvm = new Jvm(layout);
    List<Part> servers =
        List.of(
            new PostgresPart(layout, ports, secrets),
            new KafkaPart(layout, ports, jvm),
            new GraphPart(layout, ports, jvm));
    List<Part> services = new ArrayList<>();
    services.add(new KeycloakPart(layout, ports, secrets, jvm));
    service(services, Port.ACCOUNT, "account-service", layout, ports, jvm, secrets);
    service(services, Port.CALENDAR, "content-calendar-service", layout, ports, jvm, secrets);
    service(services, Port.COMPLAINT, "complaint-service", layout, ports, jvm, secrets);
    service(services, Port.MONITORING, "monitoring-service", layout, ports, jvm, secrets);
    services.add(
        new ServicePart(
            List.of(Port.GATEWAY, Port.GATEWAY_MANAGEMENT),
            "gateway",
            "/status/gateway",
            layout,
            ports,
            jvm,
            gatewayEnvironment(ports)));
    return new Stack(servers, List.copyOf(services));
  }

  /** Parts that can start at the same time, those that the later ones need first. */
  List<List<Part>> layers() {
    return List.of(servers, services);
  }

  /** Every part, in the order of starting. */
  List<Part> parts() {
    List<Part> all = new ArrayList<>(servers);
    all.addAll(services);
    return all;
  }

  /**
   * A part by its name; the name of its module is understood too.
   *
   * @throws CommandFailed when there is none of that name
   */
  Part part(String name) {
    String wanted =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "content-calendar", "content-calendar-service" -> "calendar";
          case "graph" -> "fake-graph";
          case "postgresql" -> "postgres";
          default -> name.toLowerCase(Locale.ROOT).replaceFirst("-service$", "");
        };
    return parts().stream()
        .filter(part -> part.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailed(
                    "There is no part '"
                        + name
                        + "'. Parts: "
                        + String.join(", ", parts().stream().map(Part::name).toList()),
                    2));
  }

  private static void service(
      List<Part> services,
      Port port,
      String artifact,
      Layout layout,
      PortPlan ports,
      Jvm jvm,
      Secrets secrets) {
    String database = "tanggap_" + port.part();
    Map<String, String> environment = common(ports, port);
    environment.put("TANGGAP_DB_URL", "localhost:" + ports.of(Port.POSTGRES) + "/" + database);
    environment.put("TANGGAP_DB_USER", database);
    environment.put("TANGGAP_DB_PASSWORD", secrets.password(database));
    environment.put("TANGGAP_KAFKA", "localhost:" + ports.of(Port.KAFKA));
    if (port == Port.ACCOUNT) {
      environment.put(
          "TANGGAP_ACCOUNT_KEY_FILE", secrets.keyRing("account-keys").toAbsolutePath().toString());
      environment.put("TANGGAP_PROVISIONER_SECRET", secrets.password("provisioner"));
      // nobody reads mail here, so people who are appointed get this password at first
      environment.put("TANGGAP_IDENTITY_DEV_PASSWORD", secrets.password("initial-password"));
      environment.put("TANGGAP_SIGNING_KEYS_FILE", secrets.signingKeys("signing-keys").toString());
      environment.put("TANGGAP_PUBLIC_URL", ports.url(Port.GATEWAY));
    }
    if (port == Port.COMPLAINT) {
      environment.put("TANGGAP_VAULT_KEY", secrets.key("vault-key"));
      environment.put("TANGGAP_META_GRAPH_URL", ports.url(Port.GRAPH));
      // everybody has the one address of this machine, load tests as well
      for (String limit :
          List.of(
              "TRACK_PER_ADDRESS", "TRACK_PER_NETWORK", "SPEAK_PER_ADDRESS", "SPEAK_PER_NETWORK")) {
        environment.put("TANGGAP_PUBLIC_LIMITS_" + limit, "100000");
      }
    }
    services.add(
        new ServicePart(
            List.of(port), artifact, "/q/health/ready", layout, ports, jvm, environment));
  }

  private static Map<String, String> gatewayEnvironment(PortPlan ports) {
    Map<String, String> environment = common(ports, Port.GATEWAY);
    environment.put("TANGGAP_MANAGEMENT_PORT", Integer.toString(ports.of(Port.GATEWAY_MANAGEMENT)));
    environment.put("TANGGAP_ACCOUNT_URL", ports.url(Port.ACCOUNT));
    environment.put("TANGGAP_CALENDAR_URL", ports.url(Port.CALENDAR));
    environment.put("TANGGAP_COMPLAINT_URL", ports.url(Port.COMPLAINT));
    environment.put("TANGGAP_MONITORING_URL", ports.url(Port.MONITORING));
    // everybody has the one address of this machine here, too
    for (String rate :
        List.of(
            "PUBLIC_READ",
            "PUBLIC_WRITE",
            "STAFF_READ",
            "STAFF_WRITE",
            "STAFF_ADDRESS",
            "DOCUMENTS")) {
      environment.put("TANGGAP_GATEWAY_RATES_" + rate, "0");
    }
    return environment;
  }

  private static Map<String, String> common(PortPlan ports, Port port) {
    Map<String, String> environment = new HashMap<>();
    environment.put("TANGGAP_HTTP_PORT", Integer.toString(ports.of(port)));
    environment.put("TANGGAP_OIDC_URL", ports.issuer());
    // a developer's machine: nobody outside may reach services with known passwords
    environment.put("TANGGAP_DEVELOPERS_MACHINE", "true");
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    // nobody distributes requests here who would have to hear of the end first
    environment.put("TANGGAP_SHUTDOWN_NOTICE", "0s");
    // logs are read by a person here
    environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
    return environment;
  }
}
