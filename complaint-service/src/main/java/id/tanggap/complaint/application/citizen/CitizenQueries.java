package id.tanggap.complaint.application.citizen;

import id.tanggap.complaint.application.complaint.CaseWork;
import id.tanggap.complaint.application.complaint.Complaints;
import id.tanggap.complaint.domain.citizen.Objection;
import id.tanggap.complaint.domain.citizen.Rating;
import id.tanggap.complaint.domain.complaint.Caller;
import id.tanggap.complaint.domain.complaint.Complaint;
import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads what citizens say of the work on their reports. */
@ApplicationScoped
public class CitizenQueries {

  private final Ratings ratings;
  private final Objections objections;
  private final Relations relations;
  private final Complaints complaints;
  private final CaseWork caseWork;

  CitizenQueries(
      Ratings ratings,
      Objections objections,
      Relations relations,
      Complaints complaints,
      CaseWork caseWork) {
    this.ratings = ratings;
    this.objections = objections;
    this.relations = relations;
    this.complaints = complaints;
    this.caseWork = caseWork;
  }

  /**
   * What the tracker shows besides the case itself.
   *
   * @param ratingAsked true when the reporter may rate and has not yet
   * @param relatedCode code of the earlier report; null when there is none
   */
  public record Feedback(
      boolean ratingAsked, List<Rating> ratings, List<Objection> objections, String relatedCode) {}

  /** What the reporter of an opened case has said, and may say. */
  @WithTransaction
  public Uni<Feedback> feedback(Complaint opened) {
    String region = opened.region();
    return ratings
        .of(region, opened.id())
        .chain(
            given ->
                objections
                    .of(region, opened.id())
                    .chain(
                        objected ->
                            related(opened)
                                .map(
                                    code ->
                                        new Feedback(
                                            Rating.asked(opened)
                                                && given.stream()
                                                    .noneMatch(
                                                        one -> one.cycle() == opened.reopenCount()),
                                            given,
                                            objected,
                                            code))));
  }

  private Uni<String> related(Complaint opened) {
    return relations
        .of(opened.region(), opened.id())
        .chain(
            link ->
                link == null
                    ? Uni.createFrom().nullItem()
                    : complaints
                        .byId(opened.region(), link.relatedId())
                        // it may have become secret since
                        .map(
                            earlier ->
                                earlier == null || earlier.secret()
                                    ? null
                                    : earlier.trackingCode()));
  }

  /** The ratings of a case, oldest first. */
  @WithTransaction
  public Uni<List<Rating>> ratings(Caller caller, UUID complaintId) {
    return caseWork
        .seen(caller, complaintId)
        .chain(complaint -> ratings.of(caller.region(), complaintId));
  }

  /** Objections to cases that the caller may see, newest first. */
  @WithTransaction
  public Uni<Page<Objection>> objections(
      Caller caller, Objections.Filter filter, PageRequest request) {
    return objections.page(caller, filter, request);
  }

  /** One objection. */
  @WithTransaction
  public Uni<Objection> objection(Caller caller, UUID id) {
    return objections
        .visible(caller, id)
        .chain(
            visible ->
                visible
                    ? objections.byId(caller.region(), id)
                    : Uni.createFrom().<Objection>nullItem())
        .onItem()
        .ifNull()
        .failWith(() -> new NotFound("objection", id))
        .call(
            objection ->
                caseWork
                    .seen(caller, objection.complaintId())
                    .onFailure(NotFound.class)
                    .transform(hidden -> new NotFound("objection", id)));
  }
}
