package id.tanggap.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Predicate;

/**
 * What keeps Hibernate Reactive whole: one linear chain per transaction, begun in one room, on a
 * session that only the kit touches (ADR-0001).
 */
final class ReactiveRules {
  private static final String TRANSACTION =
      "io.quarkus.hibernate.reactive.panache.common.WithTransaction";
  private static final String REPOSITORY = "id.tanggap.kit.persistence.RegionalRepository";
  private static final String CROSS_REGION = "id.tanggap.kit.persistence.CrossRegion";

  private ReactiveRules() {}

  static List<ArchRule> of(String root) {
    return List.of(
        noParallelBranches(root),
        noWaiting(root),
        noBlocking(root),
        noSessions(root),
        transactionOnMethods(root),
        transactionOnClasses(root),
        noEmitters(root),
        repositoriesFilterByRegion(root));
  }

  private static ArchRule noParallelBranches(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .accessTargetWhere(
            mutiny(
                "combine, join or merge",
                name ->
                    name.equals("combine")
                        || name.equals("join")
                        || name.equals("merge")
                        || name.equals("merging")
                        || name.endsWith("AndMerge")))
        .as("no parallel branches: Uni.combine, Uni.join and every AndMerge are banned")
        .because("one session must not be used by two branches; use a chain or AndConcatenate");
  }

  private static ArchRule noWaiting(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .accessTargetWhere(
            mutiny(
                "await", name -> name.equals("await") || name.equals("subscribeAsCompletionStage")))
        .as("nobody waits for a Uni in production code")
        .because("the thread that waits is the one that would bring the answer");
  }

  private static ArchRule noBlocking(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "are @Blocking or @RunOnVirtualThread",
                type ->
                    type.getName().equals("io.smallrye.common.annotation.Blocking")
                        || type.getName().equals("io.smallrye.common.annotation.RunOnVirtualThread")
                        || type.getName()
                            .equals("io.smallrye.reactive.messaging.annotations.Blocking")))
        .as("reactive end to end: no @Blocking, no virtual threads");
  }

  private static ArchRule noSessions(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "are Panache, a Mutiny session or a database client",
                type ->
                    type.getPackageName().startsWith("org.hibernate.reactive")
                        || type.getPackageName().startsWith("io.vertx.sqlclient")
                        || type.getPackageName().startsWith("io.vertx.pgclient")
                        || type.getPackageName().startsWith("io.vertx.mutiny.sqlclient")
                        || type.getPackageName().startsWith("io.vertx.mutiny.pgclient")
                        || isPanacheBeyondTransactions(type)))
        .as("only the kit touches sessions")
        .because("there every statement is filtered by region");
  }

  private static ArchRule transactionOnMethods(String root) {
    return noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage(root + ".application..")
        .should()
        .beAnnotatedWith(TRANSACTION)
        .as("transactions begin in application: @WithTransaction on a method elsewhere");
  }

  private static ArchRule transactionOnClasses(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".application..")
        .should()
        .beAnnotatedWith(TRANSACTION)
        .as("transactions begin in application: @WithTransaction on a class elsewhere");
  }

  private static ArchRule noEmitters(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "send to Kafka past the outbox",
                type ->
                    type.getName().equals("org.eclipse.microprofile.reactive.messaging.Emitter")
                        || type.getName()
                            .equals("org.eclipse.microprofile.reactive.messaging.Outgoing")
                        || type.getName().equals("io.smallrye.reactive.messaging.MutinyEmitter")
                        || type.getName().startsWith("org.apache.kafka.clients.producer.")))
        .as("events leave through the outbox, never through an Emitter")
        .because("a send beside the transaction is a dual write");
  }

  private static ArchRule repositoriesFilterByRegion(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".persistence..")
        .and(describe("are beans", ReactiveRules::isBean))
        .should(goThroughTheKit())
        .as("persistence reaches tables only through RegionalRepository or CrossRegion");
  }

  private static ArchCondition<JavaClass> goThroughTheKit() {
    return new ArchCondition<>("extend RegionalRepository or use CrossRegion") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean through =
            type.isAssignableTo(REPOSITORY)
                || type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .anyMatch(
                        used ->
                            used.getName().equals(CROSS_REGION) || used.isAssignableTo(REPOSITORY));
        if (!through && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
          events.add(
              SimpleConditionEvent.violated(
                  type,
                  type.getName() + " neither extends RegionalRepository nor uses CrossRegion"));
        }
      }
    };
  }

  private static boolean isBean(JavaClass type) {
    return type.getAnnotations().stream()
        .map(annotation -> annotation.getRawType().getName())
        .anyMatch(
            name ->
                name.equals("jakarta.enterprise.context.ApplicationScoped")
                    || name.equals("jakarta.enterprise.context.RequestScoped")
                    || name.equals("jakarta.enterprise.context.Dependent")
                    || name.equals("jakarta.inject.Singleton"));
  }

  private static boolean isPanacheBeyondTransactions(JavaClass type) {
    return type.getPackageName().startsWith("io.quarkus.hibernate.")
        && !type.getSimpleName().equals("WithTransaction")
        && !type.getSimpleName().equals("WithSession");
  }

  private static DescribedPredicate<JavaAccess<?>> mutiny(String what, Predicate<String> name) {
    return describe(
        what + " of Mutiny",
        access -> {
          AccessTarget target = access.getTarget();
          return target.getOwner().getPackageName().startsWith("io.smallrye.mutiny")
              && name.test(target.getName());
        });
  }
}
