package id.tanggap.account.property;

import id.tanggap.account.rest.Registry;
import id.tanggap.testkit.TestClock;
import id.tanggap.testkit.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A small region of its own: few units, people and handles, so that commands meet. Keeps what the
 * players last heard of each thing; that may be old, as with real users.
 */
final class World {
  static final List<String> UNITS = List.of("DINKES", "DINSOS", "DISHUB");
  static final int PEOPLE = 5;
  static final int COORDINATORS = 3;

  private final Registry registry;
  private final TestClock clock;
  private final Map<String, String> units = new LinkedHashMap<>();
  private final List<String> people = new ArrayList<>();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  final List<String> accounts = new CopyOnWriteArrayList<>();
  final List<Appointed> appointments = new CopyOnWriteArrayList<>();
  final List<String> handovers = new CopyOnWriteArrayList<>();
  final Map<String, Seen> seen = new ConcurrentHashMap<>();

  /** An appointment as it was made. */
  record Appointed(String id, String person, String unit, String role) {
    boolean admin() {
      return role.endsWith("_ADMIN");
    }
  }

  /**
   * What somebody last heard of an account or a handover.
   *
   * @param state status of an account, step of a handover
   * @param unit the owner
   * @param account account of a handover
   * @param target unit of who takes over
   * @param open items of a handover that are not settled
   */
  record Seen(
      String state,
      String etag,
      String unit,
      String account,
      String outgoing,
      String incoming,
      String target,
      Set<String> open) {}

  World(Registry registry, TestClock clock) {
    this.registry = registry;
    this.clock = clock;
    registry.agencies(UNITS.toArray(String[]::new));
    UNITS.forEach(code -> units.put(code, registry.unit(code)));
    for (int i = 0; i < PEOPLE; i++) {
      people.add(registry.person("orang" + i + registry.suffix() + "@contoh.example"));
    }
  }

  Registry registry() {
    return registry;
  }

  String region() {
    return registry.region();
  }

  /** Moves the time on a little, so that no two commands happen at one instant. */
  synchronized void tick() {
    clock.advance(Duration.ofMillis(10));
  }

  synchronized void pass(Duration time) {
    clock.advance(time);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
  }

  String unit(String code) {
    return units.get(code);
  }

  String codeOf(String unit) {
    return units.entrySet().stream()
        .filter(entry -> entry.getValue().equals(unit))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(UNITS.get(0));
  }

  String person(int number) {
    return people.get(number);
  }

  /** The user of a person, as the identity provider made it. */
  String subjectOf(String person) {
    return Tokens.subjectOf("person-" + person);
  }

  String asCoordinator(int number) {
    return token("koordinator" + number, "coordinator");
  }

  String asAdmin(String code) {
    return token("admin-" + code, "unit-admin", code);
  }

  /** A person who may be one of the two sides of a handover, without any role. */
  String asPerson(String person) {
    return tokens.computeIfAbsent(
        "person-" + person, user -> Tokens.of(user, region(), List.of(), new String[0]));
  }

  String asOperator() {
    return token("operator", "operator", UNITS.get(0));
  }

  /** A coordinator of somewhere else. */
  String asStranger() {
    return tokens.computeIfAbsent("stranger", user -> Tokens.coordinatorOf("10.99"));
  }

  private String token(String user, String role, String... codes) {
    return tokens.computeIfAbsent(
        user, name -> Tokens.of(name + "-" + region(), region(), List.of(codes), role));
  }
}
