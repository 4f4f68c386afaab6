package id.tanggap.account.rest.unit;

import id.tanggap.account.application.unit.UnitQueries;
import id.tanggap.account.domain.unit.Unit;
import id.tanggap.account.domain.unit.UnitType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The tree of units as of a day. */
@Schema(description = "The tree of units as of a day")
public record UnitTreeResponse(
    @Schema(description = "The day", examples = "2024-02-19") LocalDate asOf,
    @Schema(description = "Number of units in the tree", examples = "48") int count,
    @Schema(description = "Units without a visible unit above") List<Node> roots) {

  /** A unit with the units below it. */
  @Schema(description = "A unit with the units below it")
  public record Node(
      @Schema(description = "The unit") UUID id,
      @Schema(description = "Code", examples = "DINKES") String code,
      @Schema(description = "Official name", examples = "Dinas Kesehatan") String name,
      @Schema(description = "Kind of unit", examples = "AGENCY") UnitType type,
      @Schema(description = "Units directly below, by code") List<Node> children) {}

  static UnitTreeResponse of(UnitQueries.Tree tree) {
    Map<UUID, Node> nodes = new HashMap<>();
    List<Node> roots = new ArrayList<>();
    for (Unit unit : tree.units()) {
      Node node = new Node(unit.id(), unit.code(), unit.name(), unit.type(), new ArrayList<>());
      nodes.put(unit.id(), node);
      Node parent = unit.parentId() == null ? null : nodes.get(unit.parentId());
      (parent == null ? roots : parent.children()).add(node);
    }
    return new UnitTreeResponse(tree.asOf(), tree.units().size(), roots);
  }
}
