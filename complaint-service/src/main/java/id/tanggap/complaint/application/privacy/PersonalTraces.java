package id.tanggap.complaint.application.privacy;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a table keeps of people around a case, and how that is taken away without touching what is
 * counted. Each store that hangs on a case brings one; retention and erasure ask them all. A test
 * demands an answer for every table with a column {@code complaint_id}.
 */
public interface PersonalTraces {

  /** The tables that this one answers for. */
  Set<String> tables();

  /**
   * Takes away who the reporter was.
   *
   * @param salt of which keys are made that replace people
   */
  Uni<Void> dropIdentity(String region, List<UUID> complaintIds, byte[] salt);

  /** Takes away what was said. */
  Uni<Void> dropText(String region, List<UUID> complaintIds);

  /** Takes away who of the government did what. */
  default Uni<Void> dropStaff(String region, List<UUID> complaintIds) {
    return Uni.createFrom().voidItem();
  }
}
