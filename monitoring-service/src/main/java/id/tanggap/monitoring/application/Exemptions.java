package id.tanggap.monitoring.application;

import id.tanggap.kit.paging.PageRequest;
import id.tanggap.monitoring.domain.activity.GrantedExemption;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Port: approved silence. */
public interface Exemptions {

  /** Stores an exemption. */
  Uni<Void> add(GrantedExemption exemption);

  /** The exemption, null when the region has none of that id. */
  Uni<GrantedExemption> byId(String region, UUID id);

  /** As {@link #byId}, locked until the transaction ends. */
  Uni<GrantedExemption> locked(String region, UUID id);

  /** Stores what changed. */
  Uni<Void> replace(GrantedExemption exemption);

  /** Newest first, one more than the page holds. */
  Uni<List<GrantedExemption>> list(String region, PageRequest page);
}
