package id.tanggap.kit.persistence;

import id.tanggap.kit.domain.Regional;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The one way from a service to its tables. Every method takes the region first and stays inside
 * it; there is no method without one, so forgetting the filter does not compile. What belongs to
 * another region looks exactly like what does not exist.
 *
 * <p>Runs in the session of the caller's {@code @WithTransaction} and never opens one. Conditions
 * are HQL over the alias {@code e}; values travel as parameters only.
 *
 * @param <T> the aggregate or projection; its mapped attribute {@code region} carries the tenant
 * @param <I> type of its id
 */
public abstract class RegionalRepository<T extends Regional, I> {

  private final Class<T> type;
  private final String entity;

  /**
   * @param type the entity
   * @throws IllegalArgumentException when the entity has no attribute {@code region}
   */
  protected RegionalRepository(Class<T> type) {
    RegionRule.hasAttribute(type);
    this.type = type;
    this.entity = type.getName();
  }

  /** The row with this id; null when absent or of another region. */
  public Uni<T> byId(String region, I id) {
    return one(region, "id(e) = :id", Map.of("id", id));
  }

  /** As {@link #byId}, and locked until the transaction ends (select for update). */
  public Uni<T> lockById(String region, I id) {
    return select(region, "id(e) = :id", "", Map.of("id", id))
        .chain(query -> query.setLockMode(LockMode.PESSIMISTIC_WRITE).getSingleResultOrNull());
  }

  /**
   * The single row that meets the condition, or null.
   *
   * @throws org.hibernate.NonUniqueResultException (as failure) when several do
   */
  public Uni<T> one(String region, String where, Map<String, ?> params) {
    return select(region, where, "", params).chain(Mutiny.SelectionQuery::getSingleResultOrNull);
  }

  /**
   * At most {@code limit} rows.
   *
   * @param where condition, empty for all of the region
   * @param orderBy for example {@code e.createdAt desc, e.id desc}; empty for any order
   */
  public Uni<List<T>> list(
      String region, String where, String orderBy, Map<String, ?> params, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("A list needs a limit of at least one, not " + limit);
    }
    return select(region, where, orderBy, params)
        .chain(query -> query.setMaxResults(limit).getResultList());
  }

  /** How many rows meet the condition. */
  public Uni<Long> count(String region, String where, Map<String, ?> params) {
    String hql =
        "select count(e) from " + entity + " e where e.region = :region" + inBrackets(where);
    Map<String, Object> bound = withRegion(region, params);
    return Queries.session()
        .chain(s -> Queries.bind(s.createSelectionQuery(hql, Long.class), bound).getSingleResult());
  }

  /**
   * Changes rows in the database without loading them; passes by entities already in the session
   * and by their version.
   *
   * @param set assignments over {@code e}, never of the region
   * @return how many rows changed
   */
  public Uni<Integer> updateWhere(String region, String set, String where, Map<String, ?> params) {
    RegionRule.notAssigned(set);
    return Queries.update(
        "update " + entity + " e set " + set + " where e.region = :region" + inBrackets(where),
        withRegion(region, params));
  }

  /**
   * Writes a new or changed entity now, so that a broken constraint speaks inside the use case and
   * not at commit.
   */
  public Uni<T> save(T entity) {
    RegionRule.given(entity.region());
    return Queries.session().chain(s -> s.persist(entity).chain(s::flush)).replaceWith(entity);
  }

  /**
   * As {@link #save(Regional)}, for a use case that knows its region.
   *
   * @throws IllegalArgumentException when the entity belongs to another region
   */
  public Uni<T> save(String region, T entity) {
    if (!RegionRule.given(region).equals(entity.region())) {
      throw new IllegalArgumentException(
          "An entity of region " + entity.region() + " cannot be saved from region " + region);
    }
    return save(entity);
  }

  /** Writes many entities in batches, with one flush at the end. */
  public Uni<Void> saveAll(List<T> entities) {
    entities.forEach(entity -> RegionRule.given(entity.region()));
    if (entities.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return Queries.session().chain(s -> s.persistAll(entities.toArray()).chain(s::flush));
  }

  /** Writes what changed in the session so far. */
  public Uni<Void> flush() {
    return Queries.session().chain(Mutiny.Session::flush);
  }

  /**
   * Rows of a native query.
   *
   * @param sql must filter by {@code :region}
   * @param rowType a record (columns in the order of its components, each with a name of its own),
   *     a single value such as {@code Long} or {@code UUID}, an entity, or {@code Object[]}
   * @throws IllegalArgumentException at once when {@code :region} is not in the query
   */
  public <R> Uni<List<R>> sql(String region, String sql, Map<String, ?> params, Class<R> rowType) {
    RegionRule.inSql(sql);
    return Queries.sql(sql, withRegion(region, params), rowType);
  }

  /**
   * A native insert, update or delete; same rule as {@link #sql}.
   *
   * @return how many rows it touched
   */
  public Uni<Integer> execute(String region, String sql, Map<String, ?> params) {
    RegionRule.inSql(sql);
    return Queries.execute(sql, withRegion(region, params));
  }

  private Uni<Mutiny.SelectionQuery<T>> select(
      String region, String where, String orderBy, Map<String, ?> params) {
    String hql =
        "select e from "
            + entity
            + " e where e.region = :region"
            + inBrackets(where)
            + (orderBy == null || orderBy.isBlank() ? "" : " order by " + orderBy);
    Map<String, Object> bound = withRegion(region, params);
    return Queries.session().map(s -> Queries.bind(s.createSelectionQuery(hql, type), bound));
  }

  private static String inBrackets(String where) {
    return RegionRule.inBrackets(where);
  }

  private static Map<String, Object> withRegion(String region, Map<String, ?> params) {
    RegionRule.given(region);
    RegionRule.notShadowed(region, params);
    Map<String, Object> bound = new HashMap<>(params);
    bound.put("region", region);
    return bound;
  }
}
