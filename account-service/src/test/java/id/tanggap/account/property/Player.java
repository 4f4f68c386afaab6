package id.tanggap.account.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Somebody who asks for one thing after the other: mostly what makes sense by what was last heard,
 * often something that does not, and sometimes plain nonsense.
 */
final class Player {
  private static final String ACCOUNTS = "/api/v1/accounts";
  private static final String APPOINTMENTS = "/api/v1/appointments";
  private static final String HANDOVERS = "/api/v1/handovers";
  private static final int HANDLES = 9;
  private static final List<String> VERBS =
      List.of(
          "submit",
          "claim",
          "decide",
          "resolve",
          "activate",
          "proofs",
          "suspend",
          "reinstate",
          "retire",
          "transfer",
          "patch");
  private static final List<String> ROLES =
      List.of("PRIMARY_ADMIN", "PRIMARY_ADMIN", "BACKUP_ADMIN", "BACKUP_ADMIN", "OPERATOR");
  private static final List<String> STEPS =
      List.of("tick", "witness", "rotate", "force", "renew-proof", "complete", "cancel");
  private static final List<String> ITEMS =
      List.of(
          "RECOVERY_MAIL_OWNED",
          "RECOVERY_PHONE_OWNED",
          "OUTGOING_ACKNOWLEDGED",
          "SECOND_FACTOR_RESEEDED",
          "OTHER_LOGINS_REMOVED",
          "TOKENS_REISSUED");
  private static final Map<String, List<String>> SENSIBLE =
      Map.ofEntries(
          Map.entry("DRAFT", List.of("submit", "submit", "submit", "patch")),
          Map.entry("CHANGES_REQUESTED", List.of("submit", "submit", "patch")),
          Map.entry("SUBMITTED", List.of("claim")),
          Map.entry("IN_REVIEW", List.of("decide", "decide", "decide", "claim")),
          Map.entry("DISPUTED", List.of("resolve")),
          Map.entry("APPROVED", List.of("proofs", "proofs", "activate", "patch")),
          Map.entry(
              "ACTIVE",
              List.of(
                  "suspend",
                  "suspend",
                  "retire",
                  "retire",
                  "transfer",
                  "patch",
                  "patch",
                  "patch",
                  "proofs")),
          Map.entry("SUSPENDED", List.of("reinstate", "reinstate", "retire", "patch")),
          Map.entry("RETIREMENT_REQUESTED", List.of("retire", "retire", "proofs")));
  private static final Map<String, List<String>> NEXT_STEPS =
      Map.of(
          "OPEN", List.of("tick", "tick", "tick", "tick", "tick", "tick", "force", "cancel"),
          "CHECKLIST",
              List.of("tick", "tick", "tick", "tick", "tick", "tick", "witness", "rotate", "force"),
          "CREDENTIALS_ROTATED", List.of("renew-proof"),
          "FORCED", List.of("renew-proof"),
          "PROOF_RENEWED", List.of("complete"));

  private final World world;
  private final Client client;
  private final Random random;
  private final String name;
  private int letters;

  Player(World world, Client client, long seed, int number) {
    this.world = world;
    this.client = client;
    this.random = new Random(seed * 31 + number);
    this.name = "p" + number;
  }

  /** Asks for so many things. */
  void play(int commands) {
    for (int i = 0; i < commands; i++) {
      world.tick();
      int dice = random.nextInt(100);
      if (dice < 12 || world.accounts.isEmpty()) {
        register();
      } else if (dice < 52) {
        account();
      } else if (dice < 65) {
        appointment();
      } else if (dice < 93) {
        handover();
      } else {
        nonsense();
      }
    }
  }

  // --- accounts

  private void register() {
    String code = pick(World.UNITS);
    Map<String, Object> body = new HashMap<>();
    body.put("unitId", world.unit(code));
    body.put("platform", "X");
    body.put("url", address());
    if (chance(90)) {
      body.put("purpose", "Informasi publik");
    }
    if (chance(30)) {
      body.put("platformId", platformId());
    }
    String token = chance(85) ? world.asAdmin(code) : anybody();
    Client.Answer answer = post(token, ACCOUNTS, body, Map.of());
    if (answer.status() == 201) {
      note(answer);
      world.accounts.add(answer.text("id"));
    }
  }

  /** One of few addresses, in one of its spellings. */
  private String address() {
    String handle = "h" + random.nextInt(HANDLES) + world.registry().suffix();
    return switch (random.nextInt(4)) {
      case 0 -> "@" + handle;
      case 1 -> "https://twitter.com/" + handle.toUpperCase(Locale.ROOT);
      case 2 -> "https://m.x.com/" + handle + "?s=20";
      default -> "https://x.com/" + handle;
    };
  }

  private String platformId() {
    return "9" + world.region().replace(".", "") + random.nextInt(HANDLES);
  }

  private void account() {
    String id = pick(world.accounts);
    World.Seen seen = world.seen.get(id);
    List<String> sensible = SENSIBLE.getOrDefault(seen.state(), VERBS);
    String verb = pick(chance(80) ? sensible : VERBS);
    ask(id, verb, chance(85) ? who(verb, seen) : anybody(), seen);
  }

  private String who(String verb, World.Seen seen) {
    boolean owner = verb.equals("submit") || (verb.equals("patch") && chance(60));
    return owner ? world.asAdmin(world.codeOf(seen.unit())) : coordinator();
  }

  private void ask(String id, String verb, String token, World.Seen seen) {
    String path = ACCOUNTS + "/" + id;
    if (verb.equals("patch")) {
      Map<String, String> tag = Map.of("If-Match", seen.etag());
      note(client.send(token, "PATCH", path, change(), tag));
      return;
    }
    Map<String, String> headers = chance(10) ? Map.of("If-Match", seen.etag()) : Map.of();
    note(post(token, path + "/" + verb, body(verb), headers));
    if (verb.equals("proofs")) {
      note(client.send(world.asCoordinator(0), "GET", path, null, Map.of()));
    }
  }

  private Object change() {
    return switch (random.nextInt(6)) {
      case 0, 1, 2 -> Map.of("url", address());
      case 3 -> Map.of("platformId", platformId());
      case 4 -> Map.of("main", random.nextBoolean());
      default -> Map.of("displayName", "Dinas Contoh " + random.nextInt(9));
    };
  }

  private Object body(String verb) {
    return switch (verb) {
      case "decide" -> decision();
      case "resolve" -> Map.of("outcome", chance(70) ? "KEEP" : "YIELD", "reason", "Surat 12");
      case "proofs" -> Map.of("method", "WITNESSED", "evidence", "BA-" + random.nextInt(99));
      case "suspend" -> Map.of("reason", "Uji");
      case "reinstate" ->
          Map.of("reason", "Pulih", "evidence", "BA-1", "accessRenewed", chance(90));
      case "retire" -> retirement();
      case "transfer" ->
          Map.of("toUnitId", world.unit(pick(World.UNITS)), "letterNumber", "060/1", "reason", "x");
      default -> null;
    };
  }

  private Object decision() {
    String decision = chance(70) ? "APPROVE" : chance(40) ? "REQUEST_CHANGES" : "REJECT";
    return decision.equals("APPROVE") || chance(10)
        ? Map.of("decision", decision)
        : Map.of("decision", decision, "comment", "Lengkapi");
  }

  private Object retirement() {
    Map<String, Object> body = new HashMap<>();
    body.put("reason", "Digabung");
    if (chance(20)) {
      body.put("successorId", pick(world.accounts));
    }
    if (chance(80)) {
      body.put("archive", archive());
    }
    if (chance(15)) {
      body.put("archiveWaiver", "Kosong");
    }
    return body;
  }

  private Object archive() {
    String day = world.today().plusDays(random.nextInt(10) - 8).toString();
    return Map.of("location", "Berkas 9", "exportedOn", day, "exportedBy", "Siti Contoh");
  }

  // --- appointments

  /** A letter that puts somebody into office; also the way in which the world begins. */
  void appoint(int person, String code, String role, LocalDate from, LocalDate to) {
    Map<String, Object> body = new HashMap<>();
    body.put("personId", world.person(person));
    body.put("unitId", world.unit(code));
    body.put("role", role);
    body.put("letterNumber", "800/" + name + "/" + letters++);
    body.put("letterDate", world.today().minusDays(random.nextInt(40) - 2));
    body.put("validFrom", from);
    if (to != null) {
      body.put("validTo", to);
    }
    body.replaceAll((key, value) -> value.toString());
    Client.Answer answer = post(coordinator(), APPOINTMENTS, body, Map.of());
    if (answer.status() == 201) {
      world.appointments.add(
          new World.Appointed(answer.text("id"), world.person(person), world.unit(code), role));
    }
  }

  private void appointment() {
    int dice = random.nextInt(11);
    if (dice == 10) {
      String path = "/api/v1/people/" + world.person(random.nextInt(World.PEOPLE));
      Object named = Map.of("name", "Contoh " + random.nextInt(9));
      client.send(coordinator(), "PATCH", path, named, Map.of("If-Match", "*"));
      return;
    }
    if (dice < 6 || world.appointments.isEmpty()) {
      LocalDate from = world.today().plusDays(random.nextInt(40) - 30);
      LocalDate to = chance(50) ? null : from.plusDays(random.nextInt(60) - 3);
      appoint(random.nextInt(World.PEOPLE), pick(World.UNITS), pick(ROLES), from, to);
      return;
    }
    String path = APPOINTMENTS + "/" + pick(world.appointments).id();
    String day = world.today().plusDays(random.nextInt(40) - 10).toString();
    if (dice < 8) {
      post(chance(90) ? coordinator() : anybody(), path + "/end", Map.of("lastDay", day), Map.of());
    } else {
      client.send(coordinator(), "PATCH", path, Map.of("validTo", day), Map.of("If-Match", "*"));
    }
  }

  // --- handovers

  private void handover() {
    if (world.handovers.isEmpty() || chance(12)) {
      open();
      return;
    }
    String id = chance(70) ? newest(world.handovers) : pick(world.handovers);
    World.Seen seen = world.seen.get(id);
    List<String> sensible = NEXT_STEPS.getOrDefault(seen.state(), STEPS);
    String step = pick(chance(88) ? sensible : STEPS);
    if (step.equals("tick") && seen.open().isEmpty() && chance(80)) {
      step = "rotate";
    }
    step(id, step, seen);
  }

  private void open() {
    String account = chance(70) ? newest(world.accounts) : pick(world.accounts);
    String unit = world.seen.get(account).unit();
    List<World.Appointed> fit =
        world.appointments.stream().filter(one -> one.admin() && one.unit().equals(unit)).toList();
    List<World.Appointed> from = fit.isEmpty() || chance(10) ? world.appointments : fit;
    if (from.isEmpty()) {
      return;
    }
    Object body =
        Map.of(
            "accountId",
            account,
            "outgoingAppointmentId",
            pick(from).id(),
            "incomingAppointmentId",
            (chance(65) ? pick(from) : pick(world.appointments)).id(),
            "reason",
            "Mutasi");
    Client.Answer answer = post(chance(90) ? coordinator() : anybody(), HANDOVERS, body, Map.of());
    if (answer.status() == 201) {
      note(answer);
      world.handovers.add(answer.text("id"));
    }
  }

  private void step(String id, String step, World.Seen seen) {
    String path = HANDOVERS + "/" + id + "/" + step;
    Map<String, String> headers = chance(8) ? Map.of("If-Match", seen.etag()) : Map.of();
    switch (step) {
      case "tick" -> {
        String item =
            seen.open().isEmpty() || chance(10) ? pick(ITEMS) : pick(List.copyOf(seen.open()));
        note(post(side(item, seen), path, tick(item), headers));
      }
      case "witness" ->
          note(post(coordinator(), path, Map.of("item", pick(ITEMS), "statement", "x"), headers));
      case "cancel" ->
          note(
              post(
                  chance(90) ? coordinator() : anybody(),
                  path,
                  Map.of("reason", "Keliru"),
                  headers));
      case "force" ->
          note(
              post(
                  world.asCoordinator(random.nextInt(World.COORDINATORS)),
                  path,
                  Map.of("reason", "Tidak ada"),
                  headers));
      case "renew-proof" -> {
        if (chance(70)) {
          ask(seen.account(), "proofs", coordinator(), world.seen.get(seen.account()));
          world.tick();
        }
        note(post(receiver(seen), path, null, headers));
      }
      default -> note(post(receiver(seen), path, null, headers));
    }
    if (step.equals("complete") && chance(80)) {
      Object transfer = Map.of("toUnitId", seen.target(), "letterNumber", "060/2", "reason", "x");
      String account = ACCOUNTS + "/" + seen.account();
      note(post(coordinator(), account + "/transfer", transfer, none()));
    }
  }

  private Object tick(String item) {
    return chance(85) ? Map.of("item", item, "evidence", "Berkas 1") : Map.of("item", item);
  }

  private String side(String item, World.Seen seen) {
    boolean outgoing = ITEMS.indexOf(item) < 3;
    return chance(92)
        ? world.asPerson(outgoing ? seen.outgoing() : seen.incoming())
        : chance(50) ? world.asPerson(world.person(random.nextInt(World.PEOPLE))) : anybody();
  }

  private String receiver(World.Seen seen) {
    return chance(50) ? world.asPerson(seen.incoming()) : chance(80) ? coordinator() : anybody();
  }

  // --- nonsense

  private void nonsense() {
    String account = pick(world.accounts);
    String path = ACCOUNTS + "/" + account;
    String token = coordinator();
    switch (random.nextInt(10)) {
      case 0 ->
          post(token, ACCOUNTS + "/" + UUID.randomUUID() + "/suspend", body("suspend"), none());
      case 1 -> post(token, path + "/suspend", "{\"reason\":", none());
      case 2 -> post(token, path + "/retire", Map.of("reason", "x", "umur", 3), none());
      case 3 -> post(token, ACCOUNTS + "/bukan-id/claim", null, none());
      case 4 -> post(token, path + "/claim", null, Map.of("If-Match", "bukan etag"));
      case 5 -> client.send(token, "PATCH", path, change(), none());
      case 6 -> post(token, path + "/decide", "[1,2]", Map.of("Content-Type", "text/plain"));
      case 7 -> client.send(token, "GET", ACCOUNTS + "?limit=99999&x=1", null, none());
      case 8 -> post(world.asStranger(), path + "/suspend", body("suspend"), none());
      default ->
          post(token, HANDOVERS + "/" + UUID.randomUUID() + "/tick", tick("LAINNYA"), none());
    }
  }

  // --- asking and listening

  /** Asks; now and then twice with the same key, as a client does that saw no answer. */
  private Client.Answer post(String token, String path, Object body, Map<String, String> headers) {
    if (!chance(8)) {
      return client.send(token, "POST", path, body, headers);
    }
    Map<String, String> keyed = new HashMap<>(headers);
    keyed.put("Idempotency-Key", name + "-" + random.nextLong());
    Client.Answer first = client.send(token, "POST", path, body, keyed);
    Client.Answer again = client.send(token, "POST", path, body, keyed);
    boolean replayed = again.status() == first.status() && again.body().equals(first.body());
    if (first.ok() && !replayed) {
      client.fault("answered differently when repeated: " + path + " " + first + " / " + again);
    }
    return first;
  }

  private void note(Client.Answer answer) {
    String id = answer.text("id");
    if (!answer.ok() || id == null || answer.text("etag") == null) {
      return;
    }
    JsonNode body = answer.body();
    String state = body.has("step") ? answer.text("step") : answer.text("status");
    if (state == null || answer.text("unitId") == null) {
      return;
    }
    Set<String> open = new TreeSet<>();
    body.path("items")
        .forEach(
            item -> {
              if (!item.path("settled").asBoolean()) {
                open.add(item.path("item").asText());
              }
            });
    world.seen.put(
        id,
        new World.Seen(
            state,
            answer.text("etag"),
            answer.text("unitId"),
            answer.text("accountId"),
            body.path("outgoing").path("personId").asText(),
            body.path("incoming").path("personId").asText(),
            unitOf(body.path("incoming").path("appointmentId").asText()),
            open));
  }

  private String unitOf(String appointment) {
    return world.appointments.stream()
        .filter(one -> one.id().equals(appointment))
        .map(World.Appointed::unit)
        .findFirst()
        .orElse("");
  }

  /** Mostly the same one, who then also finishes what was begun. */
  private String coordinator() {
    return world.asCoordinator(chance(60) ? 0 : random.nextInt(World.COORDINATORS));
  }

  private String anybody() {
    return switch (random.nextInt(5)) {
      case 0 -> world.asStranger();
      case 1 -> world.asOperator();
      case 2 -> world.asPerson(world.person(random.nextInt(World.PEOPLE)));
      case 3 -> world.asAdmin(pick(World.UNITS));
      default -> coordinator();
    };
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** One of the last four. */
  private <T> T newest(List<T> list) {
    List<T> all = List.copyOf(list);
    int last = Math.min(4, all.size());
    return all.get(all.size() - 1 - random.nextInt(last));
  }

  private static Map<String, String> none() {
    return Map.of();
  }
}
