package id.tanggap.complaint.application.reply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.Visibility;
import id.tanggap.complaint.domain.reply.ApprovalPolicy;
import java.util.ArrayList;
import java.util.List;

/** Writes an approval policy as the JSON document in which it is kept, and reads it back. */
public final class ApprovalPolicyDocuments {

  private final ObjectMapper mapper = new ObjectMapper();

  /** The document of a policy. */
  public String write(ApprovalPolicy policy) {
    ObjectNode document = mapper.createObjectNode();
    ArrayNode rules = document.putArray("rules");
    for (ApprovalPolicy.Rule rule : policy.rules()) {
      ObjectNode node = rules.addObject();
      if (rule.complaintClass() != null) {
        node.put("complaintClass", rule.complaintClass().name());
      }
      if (rule.category() != null) {
        node.put("category", rule.category());
      }
      if (rule.visibility() != null) {
        node.put("visibility", rule.visibility().name());
      }
      node.put("required", rule.required());
    }
    return document.toString();
  }

  /** A policy from its document. */
  public ApprovalPolicy read(int version, String text) {
    JsonNode document;
    try {
      document = mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored policy is no JSON", e);
    }
    List<ApprovalPolicy.Rule> rules = new ArrayList<>();
    for (JsonNode node : document.path("rules")) {
      rules.add(
          new ApprovalPolicy.Rule(
              node.has("complaintClass")
                  ? ComplaintClass.valueOf(node.get("complaintClass").asText())
                  : null,
              node.has("category") ? node.get("category").asText() : null,
              node.has("visibility") ? Visibility.valueOf(node.get("visibility").asText()) : null,
              node.path("required").asBoolean()));
    }
    return new ApprovalPolicy(version, rules);
  }
}
