package id.tanggap.complaint.domain.category;

import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.kit.domain.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What a report can be about, with what must be known of such a report and who may handle it.
 *
 * @param code stable name, UPPER_SNAKE
 * @param needsEvidence whether a case can be resolved only with evidence
 * @param allowedUnits codes of the units, with those below them, that may handle it; empty for all
 * @param allowedClasses classes of reports that it is for; empty for all
 * @param active whether new reports may be put into it
 */
public record Category(
    String code,
    String nameId,
    String nameEn,
    List<Attribute> attributes,
    boolean needsEvidence,
    Set<String> allowedUnits,
    Set<ComplaintClass> allowedClasses,
    Urgency defaultUrgency,
    boolean active) {

  /** Copies the collections. */
  public Category {
    attributes = List.copyOf(attributes);
    allowedUnits = Set.copyOf(allowedUnits);
    allowedClasses = Set.copyOf(allowedClasses);
  }

  /** What is wrong with the definition; the pattern test says whether a pattern can be used. */
  public List<Fault> definitionFaults(Predicate<String> usable) {
    List<Fault> faults = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < attributes.size(); i++) {
      Attribute attribute = attributes.get(i);
      String place = "/attributes/" + i;
      if (!names.add(attribute.name())) {
        faults.add(fault(place + "/name", "attribute-repeated", attribute.name()));
      }
      attribute
          .definitionFault()
          .ifPresent(code -> faults.add(fault(place, code, attribute.name())));
      if (attribute.pattern() != null && !usable.test(attribute.pattern())) {
        faults.add(fault(place + "/pattern", "attribute-pattern-unfit", attribute.name()));
      }
    }
    return faults;
  }

  /**
   * What is wrong with the answers to the questions.
   *
   * @param complete whether required answers must be there already
   */
  public List<Fault> answerFaults(
      Map<String, String> answers, boolean complete, BiPredicate<String, String> matches) {
    List<Fault> faults = new ArrayList<>();
    Map<String, String> left = new TreeMap<>(answers);
    for (Attribute attribute : attributes) {
      String answer = left.remove(attribute.name());
      String place = "/attributes/" + attribute.name();
      if (answer == null || answer.isBlank()) {
        if (complete && attribute.required()) {
          faults.add(fault(place, "attribute-missing", attribute.name()));
        }
        continue;
      }
      attribute
          .answerFault(answer, matches)
          .ifPresent(code -> faults.add(fault(place, code, attribute.name())));
    }
    left.keySet()
        .forEach(name -> faults.add(fault("/attributes/" + name, "attribute-unknown", name)));
    return faults;
  }

  /** Whether a report of the class may be put into it. */
  public boolean takes(ComplaintClass complaintClass) {
    return allowedClasses.isEmpty() || allowedClasses.contains(complaintClass);
  }

  /** Whether the unit with the path may handle such a case. */
  public boolean allows(String unitPath) {
    return allowedUnits.isEmpty()
        || allowedUnits.stream().anyMatch(code -> unitPath.contains("/" + code + "/"));
  }

  private static Fault fault(String place, String code, String name) {
    return new Fault(place, code, Map.of("name", name));
  }
}
