package id.tanggap.complaint.application.reply;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.sla.SlaClock;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Cases whose channel will close or has closed before they were answered. */
public interface OpenWindows {

  /** The windows of cases that the caller may see, the earliest end first. */
  Uni<Page<SlaClock>> page(Caller caller, PageRequest request);

  /** The open FIRST_RESPONSE clocks of these cases. */
  Uni<List<SlaClock>> firstResponses(String region, Collection<UUID> complaintIds);
}
