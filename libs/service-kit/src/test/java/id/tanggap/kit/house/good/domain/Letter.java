package id.tanggap.kit.house.good.domain;

import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Id;
import java.util.UUID;

/** A domain type as it should be. */
public class Letter implements Regional {
  @Id private UUID id;
  private String[] lines = {};

  /** Which. */
  public UUID id() {
    return id;
  }

  /** How many. */
  public int length() {
    return lines.length;
  }

  @Override
  public String region() {
    return "33.28";
  }
}
