package id.tanggap.kit.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the items, in the order of the list
 * @param next where the next page begins; null on the last page
 */
public record Page<T>(List<T> items, Cursor next) {
  /** Keeps the items from being changed afterwards. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts a page out of a query that fetched {@link PageRequest#fetch()} items.
   *
   * @param fetched at most one item more than the page holds
   * @param request what was asked for
   * @param key the sort keys of an item
   */
  public static <T> Page<T> of(List<T> fetched, PageRequest request, Function<T, Cursor> key) {
    if (fetched.size() <= request.limit()) {
      return new Page<>(fetched, null);
    }
    List<T> items = fetched.subList(0, request.limit());
    return new Page<>(items, key.apply(items.get(items.size() - 1)));
  }

  /** The same page with every item turned into something else. */
  public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
    return new Page<R>(items.stream().<R>map(mapping).toList(), next);
  }
}
