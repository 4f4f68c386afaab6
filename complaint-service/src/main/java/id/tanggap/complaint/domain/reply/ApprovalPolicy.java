package id.tanggap.complaint.domain.reply;

import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.Visibility;
import java.util.List;

/**
 * Which answers a second person must read before they go out. Rules are tried from the top; the
 * first that fits decides; where none fits, no approver is needed. A policy is a version that never
 * changes.
 *
 * @param version 0 when the region has none
 */
public record ApprovalPolicy(int version, List<Rule> rules) {

  /** A region that has said nothing. */
  public static final ApprovalPolicy NONE = new ApprovalPolicy(0, List.of());

  public ApprovalPolicy {
    rules = List.copyOf(rules);
  }

  /** One rule. A selector that is null fits everything. */
  public record Rule(
      ComplaintClass complaintClass, String category, Visibility visibility, boolean required) {

    boolean fits(ComplaintClass ofClass, String ofCategory, Visibility as) {
      return (complaintClass == null || complaintClass == ofClass)
          && (category == null || category.equalsIgnoreCase(ofCategory))
          && (visibility == null || visibility == as);
    }
  }

  /** Whether an answer to such a case needs an approver. */
  public boolean asksFor(ComplaintClass ofClass, String category, Visibility visibility) {
    return rules.stream()
        .filter(rule -> rule.fits(ofClass, category, visibility))
        .findFirst()
        .map(Rule::required)
        .orElse(false);
  }
}
