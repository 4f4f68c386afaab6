package id.tanggap.monitoring.application;

import id.tanggap.kit.paging.PageRequest;
import id.tanggap.monitoring.domain.activity.GrantedExemption;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Port: approved silence. */
public interface Exemptions {

  /** Stores an exemption. */
  Uni<Void> add(GrantedExemption exemption);

  /** Newest first, one more than the page holds. */
  Uni<List<GrantedExemption>> list(String region, PageRequest page);
}
