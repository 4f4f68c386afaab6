package id.tanggap.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Set;

/** What each room may use: one rule per row of the table of rooms. */
final class RoomRules {
  private static final String KIT = "id.tanggap.kit.";
  private static final String EVENTS = "id.tanggap.events..";
  private static final Set<String> ROOMS =
      Set.of("domain", "application", "rest", "messaging", "persistence", "config");

  private static final String[] HTTP = {
    "jakarta.ws.rs..", "org.jboss.resteasy..", "io.vertx.ext.web..", "io.vertx.core.http.."
  };
  private static final String[] DATABASE = {
    "org.hibernate..", "io.vertx.sqlclient..", "io.vertx.pgclient..", "java.sql..", "javax.sql.."
  };
  private static final String[] BROKER = {
    "org.eclipse.microprofile.reactive.messaging..",
    "io.smallrye.reactive.messaging..",
    "org.apache.kafka.."
  };

  private RoomRules() {}

  static List<ArchRule> of(String root) {
    return List.of(
        domain(root),
        application(root),
        rest(root),
        messaging(root),
        persistence(root),
        outsideWorlds(root),
        config(root),
        otherServices(root));
  }

  private static ArchRule domain(String root) {
    return ArchRuleDefinition.classes()
        .that()
        .resideInAPackage(root + ".domain..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "java..",
                    "jakarta.persistence..",
                    "org.jspecify..",
                    KIT + "domain..",
                    root + ".domain..")
                .or(named("org.hibernate.annotations.JdbcTypeCode"))
                .or(named("org.hibernate.type.SqlTypes"))
                .or(describe("primitives and arrays", RoomRules::isPlain)))
        .as("domain knows the rules and nothing else")
        .because("a rule must be readable and testable without a container");
  }

  private static ArchRule application(String root) {
    return none(
        root,
        "application",
        resideInAnyPackage(HTTP)
            .or(resideInAnyPackage(DATABASE))
            .or(resideInAnyPackage(BROKER))
            .or(resideInAnyPackage(EVENTS, KIT + "persistence..", KIT + "messaging.."))
            .or(panacheBeyondTransactions())
            .or(roomsOf(root, Set.of("domain", "application", "config"))),
        "application says what happens, not how it gets in or out");
  }

  private static ArchRule rest(String root) {
    return none(
        root,
        "rest",
        resideInAnyPackage(DATABASE)
            .or(resideInAnyPackage(BROKER))
            .or(
                resideInAnyPackage(
                    EVENTS,
                    "jakarta.persistence..",
                    "io.quarkus.hibernate..",
                    KIT + "persistence..",
                    KIT + "outbox..",
                    KIT + "inbox..",
                    KIT + "messaging.."))
            .or(roomsOf(root, Set.of("domain", "application", "rest", "config"))),
        "rest translates between HTTP and the application");
  }

  private static ArchRule messaging(String root) {
    return none(
        root,
        "messaging",
        resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
            .or(resideInAnyPackage(DATABASE))
            .or(resideInAnyPackage("io.quarkus.hibernate..", KIT + "persistence.."))
            .or(roomsOf(root, Set.of("domain", "application", "messaging", "config"))),
        "messaging translates between Kafka and the application");
  }

  private static ArchRule persistence(String root) {
    return none(
        root,
        "persistence",
        resideInAnyPackage(HTTP)
            .or(resideInAnyPackage(BROKER))
            .or(resideInAnyPackage(EVENTS, KIT + "outbox..", KIT + "messaging.."))
            .or(roomsOf(root, Set.of("domain", "application", "persistence", "config"))),
        "persistence stores what the ports ask for");
  }

  private static ArchRule outsideWorlds(String root) {
    return noClasses()
        .that(describe("are adapters to an outside world", type -> isOutside(root, type)))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                root + ".rest..", root + ".persistence..", root + ".messaging..", EVENTS))
        .as("an adapter to an outside world knows only the ports");
  }

  private static ArchRule config(String root) {
    return none(root, "config", roomsOf(root, Set.of("config")), "config knows only settings");
  }

  private static ArchRule otherServices(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "belong to another service",
                type ->
                    type.getPackageName().startsWith("id.tanggap.")
                        && !inside(root, type)
                        && !inside("id.tanggap.kit", type)
                        && !inside("id.tanggap.events", type)))
        .as("a service knows no other service");
  }

  private static ArchRule none(
      String root, String room, DescribedPredicate<? super JavaClass> forbidden, String reason) {
    return noClasses()
        .that()
        .resideInAPackage(root + "." + room + "..")
        .should()
        .dependOnClassesThat(forbidden)
        .as(reason);
  }

  /** The rooms of this service besides the allowed ones, the outside worlds included. */
  private static DescribedPredicate<JavaClass> roomsOf(String root, Set<String> allowed) {
    return describe(
        "are in another room than " + allowed,
        type ->
            inside(root, type)
                && !room(root, type).isEmpty()
                && !allowed.contains(room(root, type)));
  }

  private static DescribedPredicate<JavaClass> panacheBeyondTransactions() {
    return describe(
        "are Panache beyond @WithTransaction and @WithSession",
        type ->
            type.getPackageName().startsWith("io.quarkus.hibernate.")
                && !type.getSimpleName().equals("WithTransaction")
                && !type.getSimpleName().equals("WithSession"));
  }

  private static DescribedPredicate<JavaClass> named(String name) {
    return describe(name, type -> type.getName().equals(name));
  }

  private static boolean isPlain(JavaClass type) {
    return type.isPrimitive() || type.getBaseComponentType().isPrimitive();
  }

  private static boolean isOutside(String root, JavaClass type) {
    return inside(root, type) && !room(root, type).isEmpty() && !ROOMS.contains(room(root, type));
  }

  private static boolean inside(String root, JavaClass type) {
    return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
  }

  private static String room(String root, JavaClass type) {
    String name = type.getPackageName();
    if (name.length() <= root.length()) {
      return "";
    }
    return name.substring(root.length() + 1).split("\\.", 2)[0];
  }
}
