package id.tanggap.complaint.domain.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The handlers of a secret case by the subject of their tokens, each between bars. Nobody named
 * ever is not the same as nobody left: the first leaves the case to its unit, the second to nobody.
 */
@Embeddable
public class NamedHandlers {

  private static final String NOBODY_LEFT = "|";

  @Column(name = "named_handlers")
  private String ids;

  NamedHandlers() {}

  private NamedHandlers(String ids) {
    this.ids = ids;
  }

  static NamedHandlers with(NamedHandlers before, String handlerId) {
    String known = before == null || before.ids == null ? NOBODY_LEFT : before.ids;
    return known.contains(marked(handlerId)) ? before : new NamedHandlers(known + handlerId + "|");
  }

  static NamedHandlers without(NamedHandlers before, String handlerId) {
    String known = before == null || before.ids == null ? NOBODY_LEFT : before.ids;
    return new NamedHandlers(known.replace(marked(handlerId), "|"));
  }

  /**
   * Whether a person may see a secret case.
   *
   * @param handlers null while nobody was named
   * @param ofUnit whether the person serves the unit that has the case
   */
  static boolean admit(NamedHandlers handlers, String personId, boolean ofUnit) {
    return handlers == null || handlers.ids == null
        ? ofUnit
        : handlers.ids.contains(marked(personId));
  }

  private static String marked(String id) {
    return "|" + id + "|";
  }
}
