package id.tanggap.complaint.persistence;

import id.tanggap.complaint.application.Vault;
import id.tanggap.complaint.application.attachment.AttachmentStore;
import id.tanggap.complaint.domain.attachment.Attachment;
import id.tanggap.complaint.domain.attachment.FileCopy;
import id.tanggap.kit.persistence.RegionalRepository;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.file.AsyncFile;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/**
 * The bytes of files in the database: whatever backs up the cases backs up their files, and every
 * replica reads them. Each piece is sealed for its place, so that none can be swapped or moved.
 * Files are read through Vert.x, which comes back to the context of the transaction.
 */
@Singleton
class ChunkRepository extends RegionalRepository<Attachment, UUID> implements AttachmentStore {

  private final Vault vault;
  private final Vertx vertx;

  ChunkRepository(Vault vault, Vertx vertx) {
    super(Attachment.class);
    this.vault = vault;
    this.vertx = vertx;
  }

  private record Sealed(byte[] bytes) {}

  @Override
  public Uni<Void> put(String region, UUID attachmentId, FileCopy copy, Path file, long bytes) {
    return vertx
        .fileSystem()
        .open(file.toString(), new OpenOptions().setRead(true).setWrite(false).setCreate(false))
        .chain(
            open ->
                Multi.createFrom()
                    .range(0, AttachmentStore.chunks(bytes))
                    .onItem()
                    .transformToUniAndConcatenate(
                        sequence ->
                            read(open, sequence, bytes)
                                .chain(
                                    piece -> insert(region, attachmentId, copy, sequence, piece)))
                    .collect()
                    .asList()
                    .eventually(open::close))
        .replaceWithVoid();
  }

  private static Uni<byte[]> read(AsyncFile file, int sequence, long bytes) {
    long from = (long) sequence * CHUNK;
    int length = (int) Math.min(CHUNK, bytes - from);
    return file.read(Buffer.buffer(length), 0, from, length).map(Buffer::getBytes);
  }

  private Uni<Integer> insert(
      String region, UUID attachmentId, FileCopy copy, int sequence, byte[] piece) {
    return execute(
        region,
        "insert into attachment_chunk (region, attachment_id, copy, sequence, bytes_sealed)"
            + " values (:region, :id, :copy, :sequence, :sealed)",
        Map.of(
            "id",
            attachmentId,
            "copy",
            copy.name(),
            "sequence",
            sequence,
            "sealed",
            vault.seal(purpose(attachmentId, copy, sequence), piece)));
  }

  @Override
  public Uni<byte[]> chunk(String region, UUID attachmentId, FileCopy copy, int sequence) {
    return sql(
            region,
            "select bytes_sealed from attachment_chunk where region = :region"
                + " and attachment_id = :id and copy = :copy and sequence = :sequence",
            Map.of("id", attachmentId, "copy", copy.name(), "sequence", sequence),
            Sealed.class)
        .map(found -> vault.open(purpose(attachmentId, copy, sequence), found.get(0).bytes()));
  }

  private static String purpose(UUID attachmentId, FileCopy copy, int sequence) {
    return "attachment." + attachmentId + "." + copy + "." + sequence;
  }
}
