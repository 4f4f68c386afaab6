package id.tanggap.complaint.application.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.routing.RoutingRule;
import id.tanggap.complaint.domain.routing.RoutingRules;
import java.util.ArrayList;
import java.util.List;

/** Writes routing rules as the JSON document in which they are kept, and reads them back. */
public final class RoutingDocuments {

  private final ObjectMapper mapper = new ObjectMapper();

  /** The document of some rules. */
  public String write(RoutingRules rules) {
    ObjectNode document = mapper.createObjectNode();
    ArrayNode all = document.putArray("rules");
    for (RoutingRule rule : rules.rules()) {
      ObjectNode node = all.addObject();
      put(node, "name", rule.name());
      put(node, "complaintClass", rule.complaintClass());
      put(node, "category", rule.category());
      put(node, "channel", rule.channel());
      put(node, "areaCode", rule.areaCode());
      ArrayNode words = node.putArray("words");
      rule.words().forEach(words::add);
      put(node, "unitCode", rule.unitCode());
      put(node, "partner", rule.partner());
      put(node, "urgency", rule.urgency());
      node.put("automatic", rule.automatic());
    }
    return document.toString();
  }

  private static void put(ObjectNode node, String name, Object value) {
    if (value != null) {
      node.put(name, value.toString());
    }
  }

  /** Rules from their document. */
  public RoutingRules read(int version, String text) {
    JsonNode document;
    try {
      document = mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored routing rules are no JSON", e);
    }
    List<RoutingRule> rules = new ArrayList<>();
    for (JsonNode node : document.path("rules")) {
      List<String> words = new ArrayList<>();
      node.path("words").forEach(word -> words.add(word.asText()));
      rules.add(
          new RoutingRule(
              text(node, "name"),
              constant(node, "complaintClass", ComplaintClass.class),
              text(node, "category"),
              constant(node, "channel", IntakeChannel.class),
              text(node, "areaCode"),
              words,
              text(node, "unitCode"),
              text(node, "partner"),
              constant(node, "urgency", Urgency.class),
              node.path("automatic").asBoolean()));
    }
    return new RoutingRules(version, rules);
  }

  private static String text(JsonNode node, String name) {
    return node.has(name) ? node.get(name).asText() : null;
  }

  private static <E extends Enum<E>> E constant(JsonNode node, String name, Class<E> type) {
    return node.has(name) ? Enum.valueOf(type, node.get(name).asText()) : null;
  }
}
