package id.tanggap.local.stack;

/** Ports of the stack, each with the environment variable that moves it. */
enum Port {
  GATEWAY("gateway", 8080),
  GATEWAY_MANAGEMENT("gateway", 8089),
  ACCOUNT("account", 8081),
  CALENDAR("calendar", 8082),
  COMPLAINT("complaint", 8083),
  MONITORING("monitoring", 8084),
  KEYCLOAK("keycloak", 8180),
  GRAPH("fake-graph", 8190),
  POSTGRES("postgres", 5433),
  KAFKA("kafka", 9092),
  KAFKA_CONTROLLER("kafka", 9093);

  private final String part;
  private final int usual;

  Port(String part, int usual) {
    this.part = part;
    this.usual = usual;
  }

  /** Name of the part that listens on it. */
  String part() {
    return part;
  }

  int usual() {
    return usual;
  }

  String variable() {
    return "TANGGAP_PORT_" + name();
  }
}
