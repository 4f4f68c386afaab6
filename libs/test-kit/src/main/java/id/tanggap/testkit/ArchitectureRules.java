package id.tanggap.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of the house, checked on the compiled classes of one service: what each room may touch,
 * what nobody may do with a database session, and how nothing may be called. {@code
 * docs/adr/0004-kit-domain-package.md} tells why the domain may see one package of the kit.
 */
public final class ArchitectureRules {
  private ArchitectureRules() {}

  /**
   * Checks every rule on the production classes below a package.
   *
   * @param rootPackage the package of one service, {@code id.tanggap.account}
   * @throws AssertionError naming every broken rule with the places that break it; also when there
   *     is nothing to check
   */
  public static void check(String rootPackage) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(rootPackage);
    check(rootPackage, classes);
  }

  /**
   * Checks every rule on classes that somebody else picked; this is how the rules themselves are
   * tested.
   *
   * @throws AssertionError like {@link #check(String)}
   */
  public static void check(String rootPackage, JavaClasses classes) {
    if (classes.isEmpty()) {
      throw new AssertionError("no classes below " + rootPackage);
    }
    List<String> broken = new ArrayList<>();
    for (ArchRule rule : rules(rootPackage)) {
      EvaluationResult result = rule.allowEmptyShould(true).evaluate(classes);
      if (result.hasViolation()) {
        broken.add(result.getFailureReport().toString());
      }
    }
    if (!broken.isEmpty()) {
      throw new AssertionError(String.join("\n\n", broken));
    }
  }

  private static List<ArchRule> rules(String rootPackage) {
    List<ArchRule> rules = new ArrayList<>();
    rules.addAll(RoomRules.of(rootPackage));
    rules.addAll(ReactiveRules.of(rootPackage));
    rules.addAll(HouseRules.of(rootPackage));
    return rules;
  }
}
