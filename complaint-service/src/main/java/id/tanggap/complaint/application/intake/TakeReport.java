package id.tanggap.complaint.application.intake;

import id.tanggap.complaint.application.complaint.RegisterComplaint;
import id.tanggap.complaint.domain.intake.Hint;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes a report at the desk and says in the same breath which cases may be the same. */
@ApplicationScoped
public class TakeReport {

  private final RegisterComplaint registerComplaint;
  private final SuggestDuplicates suggestDuplicates;

  TakeReport(RegisterComplaint registerComplaint, SuggestDuplicates suggestDuplicates) {
    this.registerComplaint = registerComplaint;
    this.suggestDuplicates = suggestDuplicates;
  }

  /** The new case and what may be the same. */
  public record Taken(RegisterComplaint.Registered registered, List<Hint> hints) {}

  /** Stores the report. */
  @WithTransaction
  public Uni<Taken> handle(RegisterComplaint.Command command) {
    return registerComplaint
        .handle(command)
        .chain(
            registered ->
                suggestDuplicates
                    .forCase(command.caller(), registered.complaint())
                    .map(hints -> new Taken(registered, hints)));
  }
}
