package id.tanggap.account.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tanggap.account.application.identity.IdentityProvider;
import id.tanggap.account.application.identity.ProvisioningFailed;
import id.tanggap.account.domain.identity.DesiredIdentity;
import id.tanggap.account.domain.identity.IdentityError;
import id.tanggap.account.domain.identity.IdentitySync;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users follow their persons, whatever Keycloak does meanwhile. */
class KeycloakUsersTest {
  private static final String EMAIL = "siti@dinkes.example";
  private static final UUID PERSON = UUID.randomUUID();
  private static final IdentitySync.Granted NOTHING =
      new IdentitySync.Granted(List.of(), List.of());

  private final Vertx vertx = Vertx.vertx();
  private final FakeKeycloak keycloak = new FakeKeycloak();
  private IdentitySettings settings = IdentitySettings.of(keycloak);

  @AfterEach
  void close() {
    keycloak.close();
    vertx.close();
  }

  private static DesiredIdentity desired(List<String> units, String... roles) {
    return new DesiredIdentity(PERSON, "33.28", EMAIL, "Siti Contoh", units, List.of(roles), false);
  }

  private IdentitySync.Linked bring(
      DesiredIdentity desired, IdentitySync.Linked linked, IdentitySync.Granted granted) {
    return new KeycloakUsers(new KeycloakAdmin(vertx, settings), settings)
        .bring(new IdentityProvider.Order(desired, linked, granted))
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  private IdentitySync.Linked bring(DesiredIdentity desired) {
    return bring(desired, null, NOTHING);
  }

  private ProvisioningFailed fails(DesiredIdentity desired) {
    return catchThrowableOfType(ProvisioningFailed.class, () -> bring(desired));
  }

  @Test
  void aNewUserHasExactlyTheAuthorityOfTheAppointmentsAndNoPassword() {
    IdentitySync.Linked made = bring(desired(List.of("DINKES", "PKM-SLAWI"), "unit-admin"));
    assertThat(made.createdHere()).isTrue();
    assertThat(keycloak.rolesOf(made.subject())).containsExactly("unit-admin");
    assertThat(keycloak.attribute(made.subject(), "region")).containsExactly("33.28");
    assertThat(keycloak.attribute(made.subject(), "units")).containsExactly("DINKES", "PKM-SLAWI");
    assertThat(keycloak.byEmail(EMAIL).path("username").asText()).isEqualTo(EMAIL);
    assertThat(keycloak.byEmail(EMAIL).path("firstName").asText()).isEqualTo("Siti");
    assertThat(keycloak.byEmail(EMAIL).path("requiredActions").path(0).asText())
        .isEqualTo("UPDATE_PASSWORD");
    assertThat(keycloak.byEmail(EMAIL).has("credentials")).isFalse();
  }

  @Test
  void doingItAgainChangesNothing() {
    DesiredIdentity desired = desired(List.of("DINKES"), "unit-admin");
    IdentitySync.Linked made = bring(desired);
    keycloak.calls.clear();
    bring(desired, made, new IdentitySync.Granted(List.of("unit-admin"), List.of("DINKES")));
    assertThat(keycloak.calls)
        .filteredOn(call -> !call.startsWith("GET") && !call.contains("/token"))
        .isEmpty();
  }

  @Test
  void whoServesNothingNeedsNoUser() {
    assertThat(bring(desired(List.of()))).isNull();
    assertThat(keycloak.size()).isZero();
  }

  @Test
  void authorityThatEndedIsTakenAwayAndSessionsEnd() {
    IdentitySync.Linked made = bring(desired(List.of("DINKES"), "unit-admin", "approver"));
    keycloak.calls.clear();
    bring(
        desired(List.of("DINKES"), "approver"),
        made,
        new IdentitySync.Granted(List.of("approver", "unit-admin"), List.of("DINKES")));
    assertThat(keycloak.rolesOf(made.subject())).containsExactly("approver");
    assertThat(keycloak.calls).contains("POST /users/" + made.subject() + "/logout");
  }

  @Test
  void whoServesNothingAnyMoreBelongsToNoRegionEither() {
    IdentitySync.Linked made = bring(desired(List.of("DINKES"), "unit-admin"));
    bring(
        desired(List.of()),
        made,
        new IdentitySync.Granted(List.of("unit-admin"), List.of("DINKES")));
    assertThat(keycloak.rolesOf(made.subject())).isEmpty();
    assertThat(keycloak.attribute(made.subject(), "units")).isEmpty();
    assertThat(keycloak.attribute(made.subject(), "region")).isEmpty();
  }

  @Test
  void whoTakesPartInAHandoverBelongsToTheRegionWithoutAnyAuthority() {
    IdentitySync.Linked made =
        bring(
            new DesiredIdentity(PERSON, "33.28", EMAIL, "Siti Contoh", List.of(), List.of(), true));
    assertThat(keycloak.attribute(made.subject(), "region")).containsExactly("33.28");
    assertThat(keycloak.rolesOf(made.subject())).isEmpty();
  }

  @Test
  void sessionsEndAlsoWhenAnEarlierAttemptStoppedAfterTheTaking() {
    IdentitySync.Linked made = bring(desired(List.of("DINKES"), "unit-admin"));
    IdentitySync.Granted granted =
        new IdentitySync.Granted(List.of("unit-admin"), List.of("DINKES"));
    keycloak.faults(call -> call.endsWith("/logout") ? new FakeKeycloak.Fault(503, false) : null);
    assertThat(
            catchThrowableOfType(
                    ProvisioningFailed.class, () -> bring(desired(List.of()), made, granted))
                .error())
        .isEqualTo(IdentityError.SERVER_ERROR);
    keycloak.faults(call -> null);
    keycloak.calls.clear();
    bring(desired(List.of()), made, granted);
    assertThat(keycloak.calls).contains("POST /users/" + made.subject() + "/logout");
  }

  @Test
  void rolesThatNoAppointmentGivesAreKept() {
    String id = keycloak.user(EMAIL, "33.28", List.of("DISKOMINFO"), "coordinator", "operator");
    IdentitySync.Linked linked = bring(desired(List.of("DINKES"), "approver"));
    assertThat(linked).isEqualTo(new IdentitySync.Linked(id, false));
    assertThat(keycloak.rolesOf(id)).containsExactly("approver", "coordinator", "operator");
    assertThat(keycloak.attribute(id, "units")).containsExactly("DINKES", "DISKOMINFO");
    assertThat(keycloak.byEmail(EMAIL).path("lastName").asText()).isEqualTo("Lama");
    bring(
        desired(List.of()),
        linked,
        new IdentitySync.Granted(List.of("approver"), List.of("DINKES")));
    assertThat(keycloak.rolesOf(id)).containsExactly("coordinator", "operator");
    assertThat(keycloak.attribute(id, "units")).containsExactly("DISKOMINFO");
    assertThat(keycloak.attribute(id, "region")).containsExactly("33.28");
  }

  @Test
  void aUserOfAnotherRegionIsNeverTouched() {
    String id = keycloak.user(EMAIL, "32.77", List.of("DINKES-CMH"), "unit-admin");
    assertThat(fails(desired(List.of("DINKES"), "unit-admin")).error())
        .isEqualTo(IdentityError.EMAIL_TAKEN);
    assertThat(keycloak.attribute(id, "units")).containsExactly("DINKES-CMH");
    assertThat(keycloak.size()).isEqualTo(1);
  }

  @Test
  void anAddressThatSomebodyTypedForThemselvesBringsNobodysAuthority() {
    String id = keycloak.user("lain@dinkes.example", "33.28", List.of());
    keycloak.retype(id, EMAIL);
    assertThat(fails(desired(List.of("DINKES"), "unit-admin")).error())
        .isEqualTo(IdentityError.EMAIL_TAKEN);
    assertThat(keycloak.rolesOf(id)).isEmpty();
  }

  @Test
  void aUserOfAnotherPersonIsNeverTouched() {
    bring(desired(List.of("DINKES"), "unit-admin"));
    DesiredIdentity other =
        new DesiredIdentity(
            UUID.randomUUID(), "33.28", EMAIL, "Lain", List.of("A"), List.of("leader"), false);
    assertThat(fails(other).error()).isEqualTo(IdentityError.EMAIL_TAKEN);
  }

  @Test
  void aUserWhoWasDeletedMeanwhileIsMadeAgain() {
    DesiredIdentity desired = desired(List.of("DINKES"), "unit-admin");
    IdentitySync.Linked made = bring(desired);
    keycloak.delete(made.subject());
    IdentitySync.Linked again =
        bring(desired, made, new IdentitySync.Granted(List.of("unit-admin"), List.of("DINKES")));
    assertThat(again.subject()).isNotEqualTo(made.subject());
    assertThat(keycloak.rolesOf(again.subject())).containsExactly("unit-admin");
  }

  @Test
  void aUserDeletedInTheMiddleOfItIsAFailureThatIsTriedAgain() {
    keycloak.faults(
        call -> call.contains("/available") ? new FakeKeycloak.Fault(404, false) : null);
    assertThat(fails(desired(List.of("DINKES"), "unit-admin")).error())
        .isEqualTo(IdentityError.REFUSED);
  }

  @Test
  void anAnswerThatGotLostDoesNotMakeASecondUser() {
    keycloak.faults(call -> call.equals("POST /users") ? new FakeKeycloak.Fault(502, true) : null);
    DesiredIdentity desired = desired(List.of("DINKES"), "unit-admin");
    assertThat(fails(desired).error()).isEqualTo(IdentityError.SERVER_ERROR);
    assertThat(keycloak.size()).isEqualTo(1);
    keycloak.faults(call -> null);
    IdentitySync.Linked made = bring(desired);
    assertThat(made.createdHere()).isTrue();
    assertThat(keycloak.size()).isEqualTo(1);
    assertThat(keycloak.rolesOf(made.subject())).containsExactly("unit-admin");
  }

  @Test
  void aUserMadeAtTheSameMomentIsFound() {
    AtomicInteger searches = new AtomicInteger();
    bring(desired(List.of("DINKES"), "unit-admin"));
    keycloak.faults(
        call -> {
          boolean hidden = call.startsWith("GET /users?") && searches.incrementAndGet() <= 2;
          return hidden ? new FakeKeycloak.Fault(204, false) : null;
        });
    assertThat(bring(desired(List.of("DINKES"), "unit-admin")).createdHere()).isTrue();
    assertThat(keycloak.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 429})
  void aFaultOfKeycloakIsAnOutage(int status) {
    keycloak.faults(
        call -> call.startsWith("GET /users") ? new FakeKeycloak.Fault(status, false) : null);
    assertThat(fails(desired(List.of("DINKES"), "unit-admin")).error())
        .isEqualTo(IdentityError.SERVER_ERROR);
  }

  @ParameterizedTest
  @CsvSource({"/token", "/users"})
  void silenceIsATimeout(String path) {
    keycloak.faults(call -> call.contains(path) ? FakeKeycloak.SILENCE : null);
    assertThat(fails(desired(List.of("DINKES"), "unit-admin")).error())
        .isEqualTo(IdentityError.TIMEOUT);
  }

  @Test
  void noConnectionIsUnreachable() {
    keycloak.close();
    assertThat(fails(desired(List.of("DINKES"), "unit-admin")).error())
        .isEqualTo(IdentityError.UNREACHABLE);
  }

  @Test
  void aTokenThatEndedIsReplacedOnce() {
    KeycloakUsers users = new KeycloakUsers(new KeycloakAdmin(vertx, settings), settings);
    IdentityProvider.Order order =
        new IdentityProvider.Order(desired(List.of("DINKES"), "unit-admin"), null, NOTHING);
    users.bring(order).await().atMost(Duration.ofSeconds(20));
    assertThat(keycloak.tokensGiven()).isEqualTo(1);
    keycloak.forgetTokens();
    users.bring(order).await().atMost(Duration.ofSeconds(20));
    assertThat(keycloak.tokensGiven()).isEqualTo(2);
  }

  @Test
  void aWrongSecretIsSaid() {
    settings = settings.withSecret("other");
    assertThat(fails(desired(List.of("DINKES"), "unit-admin")).error())
        .isEqualTo(IdentityError.NOT_AUTHORISED);
  }

  @Test
  void aRoleThatTheRealmLacksIsSaid() {
    assertThat(fails(desired(List.of("DINKES"), "astronaut")).error())
        .isEqualTo(IdentityError.ROLE_MISSING);
  }

  @Test
  void whoIsNewIsInvitedByMailWhenAllElseIsDone() {
    settings = settings.withMail();
    DesiredIdentity desired = desired(List.of("DINKES"), "unit-admin");
    IdentitySync.Linked made = bring(desired);
    String mail = "PUT /users/" + made.subject() + "/execute-actions-email";
    assertThat(keycloak.calls.get(keycloak.calls.size() - 1)).isEqualTo(mail);
    keycloak.calls.clear();
    bring(desired, made, new IdentitySync.Granted(List.of("unit-admin"), List.of("DINKES")));
    assertThat(keycloak.calls).doesNotContain(mail);
  }
}
