package id.tanggap.complaint.application.routing;

import id.tanggap.complaint.application.roster.Units;
import id.tanggap.complaint.domain.roster.Unit;
import id.tanggap.complaint.domain.routing.PlainText;
import id.tanggap.complaint.domain.routing.RoutingRules;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks up the units that rules name. */
@ApplicationScoped
class RoutingPlaces {

  private final Units units;

  RoutingPlaces(Units units) {
    this.units = units;
  }

  /** Units by their codes. */
  record Named(Map<String, Unit> units) {

    /** Names of the places of the units. */
    Map<String, PlainText> places() {
      Map<String, PlainText> places = new HashMap<>();
      units.forEach((code, unit) -> places.put(code, PlainText.placeOf(unit.name())));
      return places;
    }
  }

  /** The units of some rules; of several with one code the one that exists longest. */
  Uni<Named> of(String region, RoutingRules rules) {
    return units
        .byCodes(region, List.copyOf(rules.unitCodes()))
        .map(
            found -> {
              Map<String, Unit> byCode = new HashMap<>();
              // sorted by their end, those without one last
              found.forEach(unit -> byCode.put(unit.code(), unit));
              return new Named(byCode);
            });
  }
}
