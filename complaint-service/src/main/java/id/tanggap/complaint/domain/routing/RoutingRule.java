package id.tanggap.complaint.domain.routing;

import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One rule: what a case must be like, and where it belongs then. A selector that is null or empty
 * fits everything.
 *
 * @param category compared without regard to case and punctuation
 * @param areaCode code of a district's or village's unit, whose place the address or the text must
 *     name
 * @param words words or phrases of which one must stand in the title or the text
 * @param unitCode the unit that gets it; null when a partner outside does
 * @param partner an agency outside of the region's government; a person has to hand over
 * @param urgency what the rule proposes besides; may be null
 * @param automatic whether the case goes there without a person deciding
 */
public record RoutingRule(
    String name,
    ComplaintClass complaintClass,
    String category,
    IntakeChannel channel,
    String areaCode,
    List<String> words,
    String unitCode,
    String partner,
    Urgency urgency,
    boolean automatic) {

  /** No words is an empty list. */
  public RoutingRule {
    words = words == null ? List.of() : List.copyOf(words);
  }

  /**
   * What a rule looks at.
   *
   * @param text title and text, masked
   * @param address masked; may be null
   */
  public record Facts(
      ComplaintClass complaintClass,
      String category,
      IntakeChannel channel,
      PlainText text,
      PlainText address) {}

  /**
   * Whether a case is like this.
   *
   * @param places names of the places of area codes
   */
  public boolean fits(Facts facts, Map<String, PlainText> places) {
    return (complaintClass == null || complaintClass == facts.complaintClass())
        && (channel == null || channel == facts.channel())
        && (category == null || PlainText.of(category).equals(PlainText.of(facts.category())))
        && (areaCode == null || inArea(facts, places.get(areaCode)))
        && (words.isEmpty()
            || words.stream().anyMatch(word -> facts.text().says(PlainText.of(word))));
  }

  private static boolean inArea(Facts facts, PlainText place) {
    return place != null && (facts.address().says(place) || facts.text().says(place));
  }

  /** Whether nothing that fits the other rule is left when this one stands before it. */
  boolean covers(RoutingRule later) {
    return (complaintClass == null || complaintClass == later.complaintClass)
        && (channel == null || channel == later.channel)
        && (category == null
            || (later.category != null
                && PlainText.of(category).equals(PlainText.of(later.category))))
        && (areaCode == null || Objects.equals(areaCode, later.areaCode))
        && (words.isEmpty()
            || (!later.words.isEmpty() && later.words.stream().allMatch(this::takes)));
  }

  private boolean takes(String word) {
    PlainText wider = PlainText.of(word);
    return words.stream().anyMatch(own -> wider.says(PlainText.of(own)));
  }
}
