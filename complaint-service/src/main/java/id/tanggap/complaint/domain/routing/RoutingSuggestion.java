package id.tanggap.complaint.domain.routing;

import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Where a version of the rules sees a case, and why. Written once. */
@Entity
@Table(name = "routing_suggestion")
public class RoutingSuggestion implements Regional {

  @Id private UUID id;
  private String region;

  @Column(name = "complaint_id")
  private UUID complaintId;

  @Column(name = "rules_version")
  private int rulesVersion;

  @Column(name = "rule_number")
  private int ruleNumber;

  @Column(name = "rule_name")
  private String ruleName;

  @Column(name = "unit_id")
  private UUID unitId;

  private String partner;

  @Enumerated(EnumType.STRING)
  private Urgency urgency;

  private boolean automatic;

  @Enumerated(EnumType.STRING)
  private RouteOutcome outcome;

  @Column(name = "made_at")
  private Instant madeAt;

  RoutingSuggestion() {}

  /**
   * A suggestion.
   *
   * @param unitId null when the rule names a partner
   */
  public static RoutingSuggestion of(
      String region,
      UUID complaintId,
      int rulesVersion,
      RoutingRules.Decision decision,
      UUID unitId,
      RouteOutcome outcome,
      Instant at) {
    RoutingSuggestion suggestion = new RoutingSuggestion();
    suggestion.id = Ids.next();
    suggestion.region = region;
    suggestion.complaintId = complaintId;
    suggestion.rulesVersion = rulesVersion;
    suggestion.ruleNumber = decision.number();
    suggestion.ruleName = decision.rule().name();
    suggestion.unitId = unitId;
    suggestion.partner = decision.rule().partner();
    suggestion.urgency = decision.rule().urgency();
    suggestion.automatic = decision.rule().automatic();
    suggestion.outcome = outcome;
    suggestion.madeAt = at;
    return suggestion;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public UUID complaintId() {
    return complaintId;
  }

  public int rulesVersion() {
    return rulesVersion;
  }

  public int ruleNumber() {
    return ruleNumber;
  }

  public String ruleName() {
    return ruleName;
  }

  public UUID unitId() {
    return unitId;
  }

  public String partner() {
    return partner;
  }

  public Urgency urgency() {
    return urgency;
  }

  public boolean automatic() {
    return automatic;
  }

  public RouteOutcome outcome() {
    return outcome;
  }

  public Instant madeAt() {
    return madeAt;
  }
}
