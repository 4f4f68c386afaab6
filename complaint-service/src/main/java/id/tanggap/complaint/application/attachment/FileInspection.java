package id.tanggap.complaint.application.attachment;

import id.tanggap.complaint.domain.attachment.ScanState;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;

/** Looks at a file before it is taken: by its content, on workers of its own. */
public interface FileInspection {

  /**
   * What was found.
   *
   * @param publicCopy a picture without its metadata, to be discarded afterwards; null for others
   */
  record Inspected(
      Path file,
      Path publicCopy,
      String mediaType,
      long bytes,
      long publicBytes,
      String sha256,
      ScanState scan) {}

  /** Looks at a file, or refuses it. */
  Uni<Inspected> inspect(Path file);

  /** Takes away what the inspection made. */
  Uni<Void> discard(Inspected inspected);
}
