package id.tanggap.complaint.application.category;

import id.tanggap.complaint.domain.category.Category;
import java.util.List;

/** The categories that ship with the product, for regions that have none of their own. */
public interface ShippedCategories {

  /** All of them, by code. */
  List<Category> all();
}
