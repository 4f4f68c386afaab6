package id.tanggap.kit.testapp.web.domain;

import id.tanggap.kit.domain.Ids;
import id.tanggap.kit.domain.IllegalTransition;
import id.tanggap.kit.domain.Regional;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;

/** The aggregate of the test application. */
@Entity
@Table(name = "thing")
public class Thing implements Regional {
  @Id private UUID id;
  private String region;
  private String code;
  private String name;
  private int size;

  @Enumerated(EnumType.STRING)
  private ThingState state;

  @Version private long version;

  Thing() {}

  /** A new thing. */
  public Thing(String region, String code, String name, int size) {
    this.id = Ids.next();
    this.region = region;
    this.code = code;
    this.name = name;
    this.size = size;
    this.state = ThingState.NEW;
  }

  /** Ends its life, once. */
  public void finish() {
    if (state != ThingState.NEW) {
      throw new IllegalTransition("Thing", state, "finish", List.of("archive", "delete"));
    }
    state = ThingState.FINISHED;
  }

  public void rename(String words) {
    name = words;
  }

  public UUID id() {
    return id;
  }

  @Override
  public String region() {
    return region;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public int size() {
    return size;
  }

  public ThingState state() {
    return state;
  }

  public long version() {
    return version;
  }
}
