package id.tanggap.kit.house.good.persistence;

import id.tanggap.kit.persistence.CrossRegion;
import jakarta.enterprise.context.ApplicationScoped;

/** A read model as it should be. */
@ApplicationScoped
public class LetterShelf {
  private final CrossRegion everywhere;

  LetterShelf(CrossRegion everywhere) {
    this.everywhere = everywhere;
  }

  @Override
  public String toString() {
    return "over " + everywhere;
  }
}
