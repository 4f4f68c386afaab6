package id.tanggap.complaint.application.reply;

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

  ReplyQueries(Replies replies) {
    this.replies = replies;
  }

  /** One answer. */
  @WithTransaction
  public Uni<Reply> one(Caller caller, UUID id) {
    return replies.seen(caller, id).onItem().ifNull().failWith(() -> new NotFound("response", id));
  }

  /** Newest first. */
  @WithTransaction
  public Uni<Page<Reply>> page(Caller caller, Replies.Filter filter, PageRequest request) {
    return replies.page(caller, filter, request);
  }
}
