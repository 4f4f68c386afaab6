package id.tanggap.complaint.application.quality;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.quality.QualityFlag;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Store of quality flags. */
public interface QualityFlags {

  /** What a list may be narrowed to; null fields do not narrow. */
  record Filter(QualityFlag.Kind kind, UUID unitId, UUID complaintId) {}

  /** Writes a flag unless the same one stands already. */
  Uni<Void> raise(QualityFlag flag);

  /** Flags that the caller may see, newest first. */
  Uni<Page<QualityFlag>> page(Caller caller, Filter filter, PageRequest request);

  /** The flags of a kind on a case, oldest first. */
  Uni<List<QualityFlag>> ofCase(String region, UUID complaintId, QualityFlag.Kind kind);

  /** To how many cases that are not secret a unit said these words since an instant. */
  Uni<Long> sameWords(String region, UUID unitId, String textHash, Instant since);
}
