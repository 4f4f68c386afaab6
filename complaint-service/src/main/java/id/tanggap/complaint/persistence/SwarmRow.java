package id.tanggap.complaint.persistence;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A version of the settings for swarms as it lies in the table. */
@Entity
@Table(name = "swarm_settings")
class SwarmRow implements Regional {

  @Id UUID id;
  String region;
  int version;
  int threshold;

  @Column(name = "window_minutes")
  int windowMinutes;

  @Column(name = "radius_metres")
  int radiusMetres;

  double similarity;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  SwarmRow() {}

  @Override
  public String region() {
    return region;
  }
}
