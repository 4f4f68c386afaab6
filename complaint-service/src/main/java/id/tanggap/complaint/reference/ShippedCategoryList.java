package id.tanggap.complaint.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tanggap.complaint.application.category.CategoryDocuments;
import id.tanggap.complaint.application.category.ShippedCategories;
import id.tanggap.complaint.domain.category.Category;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the categories that ship with the service; where they come from stands in the file. */
@ApplicationScoped
class ShippedCategoryList implements ShippedCategories {

  private static final String FILE = "reference/categories.json";

  private final List<Category> categories = new ArrayList<>();

  ShippedCategoryList() {
    CategoryDocuments documents = new CategoryDocuments();
    try (InputStream stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      new ObjectMapper()
          .readTree(stream)
          .path("categories")
          .forEach(node -> categories.add(documents.read(node)));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  @Override
  public List<Category> all() {
    return List.copyOf(categories);
  }
}
