package id.tanggap.kit.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The only place that touches a Hibernate session on behalf of the services. Always the session of
 * the use case's transaction, taken through Panache.
 */
final class Queries {

  private Queries() {}

  static Uni<Mutiny.Session> session() {
    return Panache.getSession();
  }

  static <R> Uni<List<R>> sql(String sql, Map<String, ?> params, Class<R> rowType) {
    if (rowType.isAnnotationPresent(Entity.class) || rowType.isArray()) {
      return session().chain(s -> bind(s.createNativeQuery(sql, rowType), params).getResultList());
    }
    return session()
        .chain(s -> bind(s.createNativeQuery(sql, Tuple.class), params).getResultList())
        .map(tuples -> Rows.read(tuples, rowType));
  }

  static Uni<Integer> execute(String sql, Map<String, ?> params) {
    return session()
        .chain(
            s -> {
              Mutiny.Query<Object> query = s.createNativeQuery(sql);
              params.forEach(query::setParameter);
              return query.executeUpdate();
            });
  }

  static Uni<Integer> update(String hql, Map<String, ?> params) {
    return session()
        .chain(
            s -> {
              Mutiny.MutationQuery query = s.createMutationQuery(hql);
              params.forEach(query::setParameter);
              return query.executeUpdate();
            });
  }

  static <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query, Map<String, ?> params) {
    params.forEach(query::setParameter);
    return query;
  }
}
