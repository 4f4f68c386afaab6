package id.tanggap.complaint.persistence.vault;

import id.tanggap.complaint.application.vault.SealedColumn;
import id.tanggap.complaint.application.vault.SealedRows;
import id.tanggap.kit.persistence.CrossRegion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is sealed, as bytes; the names of tables and columns come from {@link SealedColumn}. */
@ApplicationScoped
class SealedRowsTable implements SealedRows {

  private static final String KEYS = "the keys of the vault belong to the installation";
  private static final String SHOWN =
      """
      select sealed_column, key_name, position, moved, pass, pass_moved, started_at, not_before,
             finished_at
        from vault_rotation
      """;

  private final CrossRegion crossRegion;

  SealedRowsTable(CrossRegion crossRegion) {
    this.crossRegion = crossRegion;
  }

  @Override
  public Uni<Progress> take(SealedColumn column, String keyName, Instant now) {
    return crossRegion
        .execute(
            KEYS,
            """
            insert into vault_rotation
              (sealed_column, key_name, position, moved, pass, pass_moved, started_at, not_before)
            values (:column, :key, '00000000-0000-0000-0000-000000000000', 0, 1, 0, :now, :now)
            on conflict do nothing
            """,
            Map.of("column", column.name(), "key", keyName, "now", now))
        .chain(
            () ->
                crossRegion.sql(
                    KEYS,
                    SHOWN
                        + " where sealed_column = :column and key_name = :key"
                        + " for update skip locked",
                    Map.of("column", column.name(), "key", keyName),
                    Progress.class))
        .map(found -> found.isEmpty() ? null : found.get(0));
  }

  @Override
  public Uni<List<Row>> window(SealedColumn column, UUID after, byte[] mark, int limit) {
    return crossRegion.sql(
        KEYS,
        """
        select w.id,
               case when substring(w.sealed from 1 for :length) <> :mark then w.sealed end as old,
               w.purpose
          from (select id, %s as sealed, %s as purpose from %s where id > :after order by id limit :most) w
         order by w.id
        """
            .formatted(column.column(), column.purposeSql(), column.table()),
        Map.of("length", mark.length, "mark", mark, "after", after, "most", limit),
        Row.class);
  }

  @Override
  public Uni<Boolean> replace(SealedColumn column, Row row, byte[] fresh) {
    return crossRegion
        .execute(
            KEYS,
            "update %1$s set %2$s = :fresh where id = :id and %2$s = :old"
                .formatted(column.table(), column.column()),
            Map.of("fresh", fresh, "id", row.id(), "old", row.old()))
        .map(changed -> changed == 1);
  }

  @Override
  public Uni<Void> keep(Progress progress) {
    Map<String, Object> params = new HashMap<>();
    params.put("column", progress.sealedColumn());
    params.put("key", progress.keyName());
    params.put("position", progress.position());
    params.put("moved", progress.moved());
    params.put("pass", progress.pass());
    params.put("passMoved", progress.passMoved());
    params.put("notBefore", progress.notBefore());
    if (progress.finishedAt() != null) {
      params.put("finished", progress.finishedAt());
    }
    return crossRegion
        .execute(
            KEYS,
            """
            update vault_rotation
               set position = :position, moved = :moved, pass = :pass, pass_moved = :passMoved,
                   not_before = :notBefore, finished_at = %s
             where sealed_column = :column and key_name = :key
            """
                .formatted(progress.finishedAt() == null ? "null" : ":finished"),
            params)
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Progress>> of(String keyName) {
    return crossRegion.sql(
        KEYS,
        SHOWN + " where key_name = :key order by sealed_column",
        Map.of("key", keyName),
        Progress.class);
  }

  @Override
  public Uni<Long> remaining(SealedColumn column, byte[] mark) {
    return crossRegion
        .sql(
            KEYS,
            "select count(*) from %s where substring(%s from 1 for :length) <> :mark"
                .formatted(column.table(), column.column()),
            Map.of("length", mark.length, "mark", mark),
            Long.class)
        .map(found -> found.get(0));
  }
}
