package id.tanggap.complaint.application.reply;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.reply.Reply;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads answers of cases that the caller may see. */
@ApplicationScoped
public class ReplyQueries {

  private final Replies replies;
  private final CaseWork caseWork;

  ReplyQueries(Replies replies, CaseWork caseWork) {
    this.replies = replies;
    this.caseWork = caseWork;
  }

  /** One answer. */
  @WithTransaction
  public Uni<Reply> one(Caller caller, UUID id) {
    return replies
        .byId(caller.region(), id)
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("response", id))
        .call(reply -> caseWork.seen(caller, reply.complaintId()));
  }

  /** Newest first. */
  @WithTransaction
  public Uni<Page<Reply>> page(Caller caller, Replies.Filter filter, PageRequest request) {
    return replies.page(caller, filter, request);
  }
}
