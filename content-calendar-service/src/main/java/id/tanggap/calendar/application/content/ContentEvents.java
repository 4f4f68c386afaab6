package id.tanggap.calendar.application.content;

import id.tanggap.calendar.domain.content.ContentEvent;
import io.smallrye.mutiny.Uni;

/** Tells others what happened to content items. */
public interface ContentEvents {

  /** Leaves the event in the transaction of the change. */
  Uni<Void> publish(ContentEvent event);
}
