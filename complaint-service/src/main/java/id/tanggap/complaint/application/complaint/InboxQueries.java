package id.tanggap.complaint.application.complaint;

import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the list that people work from, within what the caller may see. */
@ApplicationScoped
public class InboxQueries {

  private final Inbox inbox;

  InboxQueries(Inbox inbox) {
    this.inbox = inbox;
  }

  /** A page of the list. */
  @WithTransaction
  public Uni<Page<Complaint>> page(Caller caller, Inbox.Search search, PageRequest request) {
    return inbox.page(caller, search, request);
  }

  /** How many cases all pages hold. */
  @WithTransaction
  public Uni<Long> count(Caller caller, Inbox.Search search) {
    return inbox.count(caller, search);
  }
}
