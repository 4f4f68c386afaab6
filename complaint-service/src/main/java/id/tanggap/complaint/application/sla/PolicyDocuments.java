package id.tanggap.complaint.application.sla;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tanggap.complaint.domain.complaint.ComplaintClass;
import id.tanggap.complaint.domain.complaint.IntakeChannel;
import id.tanggap.complaint.domain.complaint.Urgency;
import id.tanggap.complaint.domain.sla.ClockKind;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.complaint.domain.sla.SlaPolicy;
import id.tanggap.complaint.domain.time.Target;
import java.util.ArrayList;
import java.util.List;

/** Writes an SLA policy as the JSON document in which it is kept and shipped, and reads it back. */
public final class PolicyDocuments {

  private final ObjectMapper mapper = new ObjectMapper();

  /** The document of a policy. */
  public String write(SlaPolicy policy) {
    ObjectNode document = mapper.createObjectNode();
    document.put("pausesForOthers", policy.pausesForOthers());
    ArrayNode rules = document.putArray("rules");
    for (SlaPolicy.Rule rule : policy.rules()) {
      ObjectNode node = rules.addObject();
      node.put("kind", rule.kind().name());
      put(node, "subject", rule.selector().subject());
      put(node, "channel", rule.selector().channel());
      put(node, "complaintClass", rule.selector().complaintClass());
      put(node, "urgency", rule.selector().urgency());
      if (rule.selector().category() != null) {
        node.put("category", rule.selector().category());
      }
      node.put("mode", rule.target().mode().name());
      node.put("amount", rule.target().amount());
      node.put("roundTheClock", rule.roundTheClock());
      node.put("unitCalendar", rule.unitCalendar());
      node.put("source", rule.source());
    }
    return document.toString();
  }

  private static void put(ObjectNode node, String name, Enum<?> value) {
    if (value != null) {
      node.put(name, value.name());
    }
  }

  /** A policy from its document. */
  public SlaPolicy read(int version, String text) {
    JsonNode document;
    try {
      document = mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored policy is no JSON", e);
    }
    List<SlaPolicy.Rule> rules = new ArrayList<>();
    for (JsonNode node : document.path("rules")) {
      rules.add(
          new SlaPolicy.Rule(
              ClockKind.valueOf(node.get("kind").asText()),
              selector(node),
              new Target(
                  Target.Mode.valueOf(node.get("mode").asText()), node.get("amount").asLong()),
              node.path("roundTheClock").asBoolean(),
              node.path("unitCalendar").asBoolean(),
              node.path("source").asText("")));
    }
    return new SlaPolicy(version, rules, document.path("pausesForOthers").asBoolean());
  }

  private static SlaPolicy.Selector selector(JsonNode node) {
    return new SlaPolicy.Selector(
        constant(node, "subject", SlaClock.Subject.class),
        constant(node, "channel", IntakeChannel.class),
        constant(node, "complaintClass", ComplaintClass.class),
        node.path("category").asText(null),
        constant(node, "urgency", Urgency.class));
  }

  private static <E extends Enum<E>> E constant(JsonNode node, String name, Class<E> type) {
    return node.has(name) ? Enum.valueOf(type, node.get(name).asText()) : null;
  }
}
