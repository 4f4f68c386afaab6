package id.tanggap.kit.boot;

import java.util.List;

/** The topics to which a service sends, told by the service so that their absence is noticed. */
public interface SentTopics {

  /** Their names. */
  List<String> names();
}
