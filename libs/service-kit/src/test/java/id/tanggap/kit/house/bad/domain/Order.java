package id.tanggap.kit.house.bad.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** A domain type that knows a framework, has a setter and asks the machine for the time. */
public class Order {
  @JsonProperty private Instant at = Instant.now();

  /** A setter. */
  public void setAt(Instant at) {
    this.at = at;
  }

  /** When. */
  public Instant at() {
    return at;
  }
}
