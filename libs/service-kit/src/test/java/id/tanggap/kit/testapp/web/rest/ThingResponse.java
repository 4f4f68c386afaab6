package id.tanggap.kit.testapp.web.rest;

import id.tanggap.kit.testapp.web.domain.Thing;
import id.tanggap.kit.testapp.web.domain.ThingState;
import java.util.UUID;

/** A thing as the API shows it. */
public record ThingResponse(
    UUID id, String region, String code, String name, int size, ThingState state) {
  static ThingResponse of(Thing thing) {
    return new ThingResponse(
        thing.id(), thing.region(), thing.code(), thing.name(), thing.size(), thing.state());
  }
}
