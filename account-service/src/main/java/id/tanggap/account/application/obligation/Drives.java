package id.tanggap.account.application.obligation;

import id.tanggap.account.domain.obligation.DriveDay;
import id.tanggap.account.domain.obligation.DriveState;
import id.tanggap.account.domain.obligation.RegistrationDrive;
import id.tanggap.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Port: the store of registration drives and of their daily counts. */
public interface Drives {

  /** A drive whose count of the day is to be taken. */
  record Due(String region, UUID driveId) {}

  /** The drive, or null. */
  Uni<RegistrationDrive> find(String region, UUID id);

  /** The drive, locked until the end of the transaction, or null. */
  Uni<RegistrationDrive> lock(String region, UUID id);

  /** Drives, newest first; a null state means any. */
  Uni<List<RegistrationDrive>> list(String region, DriveState state, Cursor after, int limit);

  /** Daily counts of a drive, oldest first. */
  Uni<List<DriveDay>> days(String region, UUID drive);

  /** Drives to be counted, of any region. */
  Uni<List<Due>> due(Instant now, int limit);

  /** Stores a new drive. */
  Uni<Void> add(RegistrationDrive drive);

  /** Keeps a count. */
  Uni<Void> keep(DriveDay day);

  /** Writes what changed. */
  Uni<Void> flush();
}
