package id.tanggap.account.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tanggap.account.application.identity.IdentityProvider;
import id.tanggap.account.domain.identity.DesiredIdentity;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A user as Keycloak describes it, and what it shall become. A user that the registry made is made
 * equal to the person. Of a user that was there before, only units that the registry gives or gave
 * are touched: the rest has another master.
 *
 * @param representation as Keycloak sent it
 */
record KeycloakUser(JsonNode representation) {
  private static final String REGION = "region";
  private static final String UNITS = "units";

  /** Whose user it is, and whether the registry made it: {@code owned:<person>} or linked. */
  private static final String PERSON = "tanggapPerson";

  private static final String OWNED = "owned:";
  private static final String LINKED = "linked:";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  String id() {
    return representation.path("id").asText();
  }

  /** Whether the registry made this user for the person. */
  boolean ownedBy(UUID person) {
    return attribute(PERSON).contains(OWNED + person);
  }

  /**
   * Whether the person may be joined to this user, found by e-mail: it is of the same region, the
   * address is verified, and no other person and no machine stands behind it. Users may type any
   * address for themselves; one that nobody verified must not bring somebody else's authority.
   */
  boolean linkable(UUID person, String region) {
    List<String> whose = attribute(PERSON);
    boolean free = whose.isEmpty() || whose.equals(List.of(LINKED + person));
    return free
        && representation.path("emailVerified").asBoolean()
        && attribute(REGION).equals(List.of(region))
        && !representation.hasNonNull("serviceAccountClientId");
  }

  /** The units that the user shall serve. */
  SortedSet<String> unitsAfter(IdentityProvider.Order order, boolean owned) {
    SortedSet<String> units = new TreeSet<>();
    if (!owned) {
      units.addAll(attribute(UNITS));
      units.removeAll(order.granted().units());
    }
    units.addAll(order.desired().units());
    return units;
  }

  SortedSet<String> units() {
    return new TreeSet<>(attribute(UNITS));
  }

  /**
   * The representation after the change; equal to the present one when nothing is to do.
   *
   * @param rooted whether the user belongs to the region whatever the appointments say
   */
  ObjectNode after(IdentityProvider.Order order, boolean owned, boolean rooted) {
    DesiredIdentity desired = order.desired();
    ObjectNode next = representation.deepCopy();
    ObjectNode attributes =
        representation.path("attributes").isObject()
            ? representation.path("attributes").deepCopy()
            : NODES.objectNode();
    if (owned) {
      fill(next, desired);
      boolean belongs = rooted || !desired.empty();
      put(attributes, REGION, belongs ? List.of(desired.region()) : List.of());
    }
    put(attributes, UNITS, unitsAfter(order, owned));
    put(attributes, PERSON, List.of((owned ? OWNED : LINKED) + desired.personId()));
    next.set("attributes", attributes);
    return next;
  }

  /** Whether the change is none, whatever the order of values. */
  boolean same(ObjectNode other) {
    KeycloakUser after = new KeycloakUser(other);
    for (String attribute : List.of(REGION, UNITS, PERSON)) {
      if (!new TreeSet<>(attribute(attribute)).equals(new TreeSet<>(after.attribute(attribute)))) {
        return false;
      }
    }
    for (String field : List.of("username", "email", "firstName", "lastName")) {
      if (!representation.path(field).equals(other.path(field))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A new user.
   *
   * @param password first password, null when the person chooses it alone
   */
  static ObjectNode fresh(DesiredIdentity desired, String password) {
    ObjectNode user = NODES.objectNode();
    fill(user, desired);
    user.put("enabled", true);
    user.put("emailVerified", true);
    ObjectNode attributes = user.putObject("attributes");
    put(attributes, REGION, List.of(desired.region()));
    put(attributes, UNITS, desired.units());
    put(attributes, PERSON, List.of(OWNED + desired.personId()));
    if (password == null) {
      user.putArray("requiredActions").add("UPDATE_PASSWORD");
    } else {
      user.putArray("credentials")
          .addObject()
          .put("type", "password")
          .put("value", password)
          .put("temporary", false);
    }
    return user;
  }

  private static void fill(ObjectNode user, DesiredIdentity desired) {
    RealName name = RealName.of(desired.name());
    user.put("username", desired.email());
    user.put("email", desired.email());
    user.put("firstName", name.first());
    user.put("lastName", name.last());
  }

  private static void put(ObjectNode attributes, String name, Collection<String> values) {
    if (values.isEmpty()) {
      attributes.remove(name);
      return;
    }
    ArrayNode array = attributes.putArray(name);
    values.forEach(array::add);
  }

  private List<String> attribute(String name) {
    SortedSet<String> values = new TreeSet<>();
    representation.path("attributes").path(name).forEach(value -> values.add(value.asText()));
    return List.copyOf(values);
  }
}
