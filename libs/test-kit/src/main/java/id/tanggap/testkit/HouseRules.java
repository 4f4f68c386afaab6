package id.tanggap.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How things may be called, and what no method may do. */
final class HouseRules {
  private static final Pattern BANNED_NAME =
      Pattern.compile("(Abstract|Base)[A-Z].*|.*(Utils?|Helpers?|Manager|Common|Impl|Data|Info)");
  private static final Set<String> VERBS =
      Set.of(
          "jakarta.ws.rs.GET",
          "jakarta.ws.rs.POST",
          "jakarta.ws.rs.PUT",
          "jakarta.ws.rs.PATCH",
          "jakarta.ws.rs.DELETE");
  private static final Set<String> WHO_MAY =
      Set.of(
          "jakarta.annotation.security.RolesAllowed",
          "jakarta.annotation.security.PermitAll",
          "jakarta.annotation.security.DenyAll",
          "io.quarkus.security.Authenticated");

  private HouseRules() {}

  static List<ArchRule> of(String root) {
    return List.of(names(root), setters(root), clock(root), whoMay(root));
  }

  private static ArchRule names(String root) {
    DescribedPredicate<JavaClass> namedForNothing =
        describe("named for nothing", type -> BANNED_NAME.matcher(type.getSimpleName()).matches());
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should(ArchConditions.be(namedForNothing))
        .as("no class is an Abstract, Base, Util, Helper, Manager, Common, Impl, Data or Info")
        .because("such a name says that nobody knew what the class is for");
  }

  private static ArchRule setters(String root) {
    return noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + ".domain..")
        .should()
        .haveNameMatching("set[A-Z].*")
        .as("the domain has behaviour, not setters");
  }

  private static ArchRule clock(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .callMethodWhere(
            describe(
                "asks the machine for the time",
                call -> {
                  boolean now = call.getTarget().getName().equals("now");
                  boolean system = call.getTarget().getName().startsWith("system");
                  String owner = call.getTarget().getOwner().getName();
                  return owner.startsWith("java.time.")
                      && (now && call.getTarget().getRawParameterTypes().isEmpty()
                          || system && owner.equals("java.time.Clock"));
                }))
        .as("time comes from the injected Clock")
        .because("a rule about time that cannot be given a time cannot be tested");
  }

  private static ArchRule whoMay(String root) {
    return methods()
        .that(describe("answer HTTP", method -> has(method.getAnnotations(), VERBS)))
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .should(sayWhoMay())
        .as("every operation says who may call it");
  }

  private static ArchCondition<JavaMethod> sayWhoMay() {
    return new ArchCondition<>("carry @RolesAllowed, @Authenticated or @PermitAll") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (!has(method.getAnnotations(), WHO_MAY)
            && !has(method.getOwner().getAnnotations(), WHO_MAY)) {
          events.add(
              SimpleConditionEvent.violated(
                  method, method.getFullName() + " does not say who may"));
        }
      }
    };
  }

  private static boolean has(
      Collection<? extends JavaAnnotation<?>> annotations, Set<String> wanted) {
    return annotations.stream()
        .anyMatch(annotation -> wanted.contains(annotation.getRawType().getName()));
  }
}
