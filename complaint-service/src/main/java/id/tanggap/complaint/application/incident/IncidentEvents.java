package id.tanggap.complaint.application.incident;

import id.tanggap.complaint.domain.incident.Incident;
import io.smallrye.mutiny.Uni;

/** Tells others about incidents. */
public interface IncidentEvents {

  /** Many reports have become one incident with an owner. */
  Uni<Void> opened(Incident incident, long cases);
}
