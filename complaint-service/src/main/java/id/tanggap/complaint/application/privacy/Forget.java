package id.tanggap.complaint.application.privacy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Takes people out of cases, from every table that knows them. Inside the caller's transaction. */
@ApplicationScoped
public class Forget {

  private final Instance<PersonalTraces> traces;

  Forget(@Any Instance<PersonalTraces> traces) {
    this.traces = traces;
  }

  /** Who reported. */
  public Uni<Void> identity(String region, List<UUID> complaintIds, byte[] salt) {
    return each(trace -> trace.dropIdentity(region, complaintIds, salt));
  }

  /** What was reported. */
  public Uni<Void> text(String region, List<UUID> complaintIds) {
    return each(trace -> trace.dropText(region, complaintIds));
  }

  /** Who worked on it. */
  public Uni<Void> staff(String region, List<UUID> complaintIds) {
    return each(trace -> trace.dropStaff(region, complaintIds));
  }

  private Uni<Void> each(Function<PersonalTraces, Uni<Void>> step) {
    return Multi.createFrom()
        .iterable(traces)
        .onItem()
        .transformToUniAndConcatenate(step::apply)
        .collect()
        .asList()
        .replaceWithVoid();
  }
}
