package id.tanggap.kit.testapp.web.application;

import id.tanggap.kit.domain.NotFound;
import id.tanggap.kit.paging.Cursor;
import id.tanggap.kit.paging.Page;
import id.tanggap.kit.paging.PageRequest;
import id.tanggap.kit.testapp.web.domain.Thing;
import id.tanggap.kit.testapp.web.persistence.ThingRepository;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What the test application can do with things. */
@ApplicationScoped
public class Things {
  private final ThingRepository store;

  Things(ThingRepository store) {
    this.store = store;
  }

  /** Stores a thing. */
  @WithTransaction
  public Uni<Thing> add(Thing thing) {
    return store.save(thing);
  }

  /** Finds a thing. */
  @WithSession
  public Uni<Thing> one(String region, UUID id) {
    return store.byId(region, id).onItem().ifNull().failWith(() -> new NotFound("thing", id));
  }

  /** Changes a thing. */
  @WithTransaction
  public Uni<Thing> change(String region, UUID id, Consumer<Thing> change) {
    return one(region, id).invoke(change).call(store::flush);
  }

  /** Changes a thing while somebody else does, and loses. */
  @WithTransaction
  public Uni<Thing> lose(String region, UUID id) {
    return one(region, id)
        .call(
            () ->
                store.execute(
                    region,
                    "update thing set version = version + 1 where region = :region and id = :id",
                    Map.of("id", id)))
        .invoke(thing -> thing.rename("Kalah"))
        .call(store::flush);
  }

  /** Lists things by code. */
  @WithSession
  public Uni<Page<Thing>> list(String region, PageRequest request) {
    String after = request.after() == null ? "" : request.after().string(0);
    return store
        .list(region, "e.code > :after", "e.code", Map.of("after", after), request.fetch())
        .map(found -> Page.of(found, request, thing -> Cursor.of(thing.code())));
  }

  /** How many things there are. */
  @WithSession
  public Uni<Long> count(String region) {
    return store.count(region, "1 = 1", Map.of());
  }
}
