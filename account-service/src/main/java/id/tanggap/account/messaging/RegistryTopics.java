package id.tanggap.account.messaging;

import id.tanggap.events.Topics;
import id.tanggap.kit.boot.SentTopics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where this service sends; the start is refused while one of these is missing. */
@ApplicationScoped
class RegistryTopics implements SentTopics {

  @Override
  public List<String> names() {
    return Topics.sentBy(Topics.ACCOUNT);
  }
}
