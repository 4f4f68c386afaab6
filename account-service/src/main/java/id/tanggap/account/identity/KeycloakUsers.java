package id.tanggap.account.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tanggap.account.application.identity.IdentityProvider;
import id.tanggap.account.application.identity.ProvisioningFailed;
import id.tanggap.account.config.IdentityConfig;
import id.tanggap.account.domain.identity.DesiredIdentity;
import id.tanggap.account.domain.identity.IdentityError;
import id.tanggap.account.domain.identity.IdentitySync;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Users of the Keycloak realm. Every step looks at what is there and changes only what differs, so
 * that a repetition after a crash anywhere ends in the same place. Takes away before it gives: a
 * person never holds more than the old or the new authority.
 */
@ApplicationScoped
class KeycloakUsers implements IdentityProvider {
  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

  /** Every user has these; they say nothing about belonging to a region. */
  private static final Predicate<String> OF_EVERYBODY =
      role ->
          role.startsWith("default-roles-")
              || role.equals("offline_access")
              || role.equals("uma_authorization");

  private final KeycloakAdmin admin;
  private final IdentityConfig config;

  KeycloakUsers(KeycloakAdmin admin, IdentityConfig config) {
    this.admin = admin;
    this.config = config;
  }

  /** A user and whether all of it is ours. */
  private record Found(KeycloakUser user, boolean owned) {}

  @Override
  public Uni<IdentitySync.Linked> bring(Order order) {
    return find(order)
        .flatMap(
            found -> {
              if (found != null) {
                return align(order, found);
              }
              // who serves nothing needs no user
              return order.desired().empty()
                  ? Uni.createFrom().nullItem()
                  : create(order.desired()).flatMap(made -> align(order, made));
            });
  }

  private Uni<Found> find(Order order) {
    IdentitySync.Linked linked = order.linked();
    if (linked == null) {
      return search(order.desired());
    }
    return admin
        .call(HttpMethod.GET, "/users/" + linked.subject(), null)
        .flatMap(
            answer ->
                // somebody deleted the user: begin again
                answer.status() == NOT_FOUND
                    ? search(order.desired())
                    : Uni.createFrom()
                        .item(
                            new Found(
                                new KeycloakUser(expect(answer).body()), linked.createdHere())));
  }

  private Uni<Found> search(DesiredIdentity desired) {
    return search("email", desired)
        .flatMap(
            found -> found == null ? search("username", desired) : Uni.createFrom().item(found));
  }

  private Uni<Found> search(String field, DesiredIdentity desired) {
    String path = "/users?exact=true&" + field + "=" + KeycloakAdmin.encoded(desired.email());
    return admin
        .call(HttpMethod.GET, path, null)
        .map(
            answer -> {
              JsonNode hits = expect(answer).body();
              return hits.isEmpty() ? null : judge(new KeycloakUser(hits.get(0)), desired);
            });
  }

  private static Found judge(KeycloakUser user, DesiredIdentity desired) {
    if (user.ownedBy(desired.personId())) {
      return new Found(user, true);
    }
    if (user.linkable(desired.personId(), desired.region())) {
      return new Found(user, false);
    }
    throw new ProvisioningFailed(IdentityError.EMAIL_TAKEN, "user " + user.id());
  }

  private Uni<Found> create(DesiredIdentity desired) {
    ObjectNode fresh = KeycloakUser.fresh(desired, config.devInitialPassword().orElse(null));
    return admin
        .call(HttpMethod.POST, "/users", fresh)
        .flatMap(
            answer ->
                answer.status() == CONFLICT
                    ? madeMeanwhile(desired)
                    : made(expect(answer).location()));
  }

  private Uni<Found> made(String location) {
    String id = location.substring(location.lastIndexOf('/') + 1);
    return admin
        .call(HttpMethod.GET, "/users/" + id, null)
        .map(answer -> new Found(new KeycloakUser(expect(answer).body()), true));
  }

  /** An earlier attempt whose answer got lost, or somebody else at the same moment. */
  private Uni<Found> madeMeanwhile(DesiredIdentity desired) {
    return search(desired)
        .onItem()
        .ifNull()
        .failWith(() -> new ProvisioningFailed(IdentityError.EMAIL_TAKEN, "user not found"));
  }

  private Uni<IdentitySync.Linked> align(Order order, Found found) {
    String user = "/users/" + found.user().id();
    return admin
        .call(HttpMethod.GET, user + "/role-mappings/realm", null)
        .map(answer -> expect(answer).body())
        .flatMap(
            held -> {
              SortedSet<String> names = names(held);
              SortedSet<String> superfluous = superfluous(order, found.owned(), names);
              List<String> missing = new ArrayList<>(order.desired().roles());
              missing.removeAll(names);
              names.removeAll(DesiredIdentity.managedRoles());
              names.removeIf(OF_EVERYBODY);
              return take(user, held, superfluous)
                  .flatMap(done -> describe(order, found, !names.isEmpty()))
                  .flatMap(done -> give(user, missing))
                  .flatMap(done -> endSessions(order, found, user, !superfluous.isEmpty()))
                  .flatMap(done -> invite(order, found, user));
            })
        .replaceWith(new IdentitySync.Linked(found.user().id(), found.owned()));
  }

  private static SortedSet<String> superfluous(
      Order order, boolean owned, Collection<String> held) {
    SortedSet<String> superfluous = new TreeSet<>(held);
    superfluous.retainAll(owned ? DesiredIdentity.managedRoles() : order.granted().roles());
    superfluous.removeAll(order.desired().roles());
    return superfluous;
  }

  private Uni<Void> take(String user, JsonNode held, Collection<String> superfluous) {
    if (superfluous.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return admin
        .call(HttpMethod.DELETE, user + "/role-mappings/realm", pick(held, superfluous))
        .invoke(KeycloakUsers::expect)
        .replaceWithVoid();
  }

  private Uni<Void> describe(Order order, Found found, boolean rooted) {
    ObjectNode after = found.user().after(order, found.owned(), rooted);
    if (found.user().same(after)) {
      return Uni.createFrom().voidItem();
    }
    return admin
        .call(HttpMethod.PUT, "/users/" + found.user().id(), after)
        .invoke(
            answer -> {
              if (answer.status() == CONFLICT) {
                throw new ProvisioningFailed(IdentityError.EMAIL_TAKEN, "renaming");
              }
              expect(answer);
            })
        .replaceWithVoid();
  }

  private Uni<Void> give(String user, List<String> missing) {
    if (missing.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return admin
        .call(HttpMethod.GET, user + "/role-mappings/realm/available", null)
        .map(answer -> pick(expect(answer).body(), missing))
        .invoke(
            roles -> {
              if (roles.size() < missing.size()) {
                throw new ProvisioningFailed(IdentityError.ROLE_MISSING, missing.toString());
              }
            })
        .flatMap(roles -> admin.call(HttpMethod.POST, user + "/role-mappings/realm", roles))
        .invoke(KeycloakUsers::expect)
        .replaceWithVoid();
  }

  /**
   * Refresh tokens end with the sessions, so that no new access token carries what was taken.
   * Judged by what was given before, too: an earlier attempt may have stopped after the taking.
   */
  private Uni<Void> endSessions(Order order, Found found, String user, boolean rolesTaken) {
    SortedSet<String> lost = found.user().units();
    lost.addAll(order.granted().units());
    lost.removeAll(found.user().unitsAfter(order, found.owned()));
    SortedSet<String> lostRoles = new TreeSet<>(order.granted().roles());
    lostRoles.removeAll(order.desired().roles());
    if (!rolesTaken && lost.isEmpty() && lostRoles.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return admin
        .call(HttpMethod.POST, user + "/logout", null)
        .invoke(KeycloakUsers::expect)
        .replaceWithVoid();
  }

  /** Once, when all else is done: whoever is invited can begin. */
  private Uni<Void> invite(Order order, Found found, String user) {
    if (!config.sendMail() || !found.owned() || order.linked() != null) {
      return Uni.createFrom().voidItem();
    }
    ArrayNode actions = JsonNodeFactory.instance.arrayNode().add("UPDATE_PASSWORD");
    return admin
        .call(HttpMethod.PUT, user + "/execute-actions-email", actions)
        .invoke(KeycloakUsers::expect)
        .replaceWithVoid();
  }

  private static SortedSet<String> names(JsonNode roles) {
    SortedSet<String> names = new TreeSet<>();
    roles.forEach(role -> names.add(role.path("name").asText()));
    return names;
  }

  private static ArrayNode pick(JsonNode roles, Collection<String> wanted) {
    ArrayNode picked = JsonNodeFactory.instance.arrayNode();
    for (JsonNode role : roles) {
      if (wanted.contains(role.path("name").asText())) {
        picked.add(role);
      }
    }
    return picked;
  }

  private static KeycloakAdmin.Answer expect(KeycloakAdmin.Answer answer) {
    if (!answer.succeeded()) {
      throw new ProvisioningFailed(IdentityError.REFUSED, "HTTP " + answer.status());
    }
    return answer;
  }
}
