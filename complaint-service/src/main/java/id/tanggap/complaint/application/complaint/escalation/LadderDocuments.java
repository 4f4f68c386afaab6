package id.tanggap.complaint.application.complaint.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tanggap.complaint.domain.complaint.escalation.EscalationLadder;
import id.tanggap.complaint.domain.complaint.escalation.Recipient;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Writes a ladder as the JSON document in which it is kept and shipped, and reads it back. */
public final class LadderDocuments {

  private final ObjectMapper mapper = new ObjectMapper();

  /** The document of a ladder. */
  public String write(EscalationLadder ladder) {
    ObjectNode document = mapper.createObjectNode();
    document.put("quietFrom", ladder.quietFrom().toString());
    document.put("quietTo", ladder.quietTo().toString());
    ArrayNode rungs = document.putArray("rungs");
    for (EscalationLadder.Rung rung : ladder.rungs()) {
      ObjectNode node = rungs.addObject();
      node.put("level", rung.level());
      node.put("afterWorkdays", rung.afterWorkdays());
      node.put("recipient", rung.recipient().name());
      node.put("givesBack", rung.givesBack());
    }
    return document.toString();
  }

  /** A ladder from its document. */
  public EscalationLadder read(int version, String text) {
    JsonNode document;
    try {
      document = mapper.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored ladder is no JSON", e);
    }
    List<EscalationLadder.Rung> rungs = new ArrayList<>();
    for (JsonNode node : document.path("rungs")) {
      rungs.add(
          new EscalationLadder.Rung(
              node.get("level").asInt(),
              node.get("afterWorkdays").asInt(),
              Recipient.valueOf(node.get("recipient").asText()),
              node.path("givesBack").asBoolean()));
    }
    return new EscalationLadder(
        version,
        rungs,
        LocalTime.parse(document.get("quietFrom").asText()),
        LocalTime.parse(document.get("quietTo").asText()));
  }
}
