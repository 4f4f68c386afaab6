package id.tanggap.complaint.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.complaint.application.complaint.escalation.LadderDocuments;
import id.tanggap.complaint.application.sla.CalendarDocuments;
import id.tanggap.complaint.application.sla.PolicyDocuments;
import id.tanggap.complaint.application.sla.ReferenceRules;
import id.tanggap.complaint.domain.complaint.escalation.EscalationLadder;
import id.tanggap.complaint.domain.sla.SlaPolicy;
import id.tanggap.complaint.domain.time.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;

/** Reads the data files that ship with the service; decrees and sources stand in the files. */
@ApplicationScoped
public class ShippedRules implements ReferenceRules {

  private final JsonNode office;
  private final SlaPolicy policy;
  private final EscalationLadder ladder;

  ShippedRules() {
    office = file("reference/office-calendar.json");
    policy = new PolicyDocuments().read(1, file("reference/sla-policy.json").toString());
    ladder = new LadderDocuments().read(1, file("reference/escalation-ladder.json").toString());
  }

  private static JsonNode file(String name) {
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new ObjectMapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  @Override
  public String officeName() {
    return office.get("name").asText();
  }

  @Override
  public WorkingCalendar office(ZoneId zone) {
    return new CalendarDocuments().read(office, zone);
  }

  @Override
  public SlaPolicy policy() {
    return policy;
  }

  @Override
  public EscalationLadder ladder() {
    return ladder;
  }
}
