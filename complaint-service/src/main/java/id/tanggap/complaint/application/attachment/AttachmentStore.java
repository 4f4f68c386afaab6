package id.tanggap.complaint.application.attachment;

import id.tanggap.complaint.domain.attachment.FileCopy;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Keeps the bytes of files, sealed, in pieces of which only one is in memory at a time. Runs in the
 * caller's transaction, so that a file is there with its case or not at all.
 */
public interface AttachmentStore {

  /** Size of a piece before it is sealed. */
  int CHUNK = 256 * 1024;

  /** In how many pieces so many bytes lie. */
  static int chunks(long bytes) {
    return Math.toIntExact((bytes + CHUNK - 1) / CHUNK);
  }

  /** Writes all pieces of a file. */
  Uni<Void> put(String region, UUID attachmentId, FileCopy copy, Path file, long bytes);

  /** One piece, opened. */
  Uni<byte[]> chunk(String region, UUID attachmentId, FileCopy copy, int sequence);
}
