package id.tanggap.kit.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The narrow door for what truly crosses regions: schedulers that lease due work, public look-ups
 * by an unguessable code, callbacks of a provider that names a channel. Each call says why, so that
 * a review finds every one of them by this type.
 */
@ApplicationScoped
public class CrossRegion {

  private static final Logger LOG = Logger.getLogger(CrossRegion.class);

  /**
   * Rows of a native query.
   *
   * @param reason why no region can be given, in a few words
   * @param rowType as in {@link RegionalRepository#sql}
   */
  public <R> Uni<List<R>> sql(String reason, String sql, Map<String, ?> params, Class<R> rowType) {
    because(reason);
    return Queries.sql(sql, params, rowType);
  }

  /** A native insert, update or delete; gives the number of rows. */
  public Uni<Integer> execute(String reason, String sql, Map<String, ?> params) {
    because(reason);
    return Queries.execute(sql, params);
  }

  /**
   * Entities by HQL.
   *
   * @param limit largest number of results
   */
  public <R> Uni<List<R>> hql(
      String reason, String hql, Map<String, ?> params, Class<R> type, int limit) {
    because(reason);
    return Queries.session()
        .chain(
            s ->
                Queries.bind(s.createSelectionQuery(hql, type), params)
                    .setMaxResults(limit)
                    .getResultList());
  }

  private static void because(String reason) {
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException("A query across regions must say why");
    }
    LOG.debugf("Across regions: %s", reason);
  }
}
