package id.tanggap.kit.boot;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Refuses to start where a topic is missing: what is sent there would wait for ever, and what can
 * not be digested would stop its channel. A broker that is away is no reason to refuse, because the
 * outbox holds what is written; it is asked again until it answers, and readiness tells meanwhile.
 */
@Readiness
@ApplicationScoped
class TopicGuard implements BootGuard, HealthCheck {

  private static final Logger LOG = Logger.getLogger(TopicGuard.class);
  private static final String CURE =
      "Create it as docs/deploy.md says, or correct TANGGAP_KAFKA if this is the wrong broker";

  private final Topics topics;
  private final AtomicBoolean open = new AtomicBoolean();
  private volatile Topics.Answer answer = new Topics.Answer.Present();

  TopicGuard(Topics topics) {
    this.topics = topics;
  }

  @Override
  public int order() {
    return SERVERS + 1;
  }

  @Override
  public void check(Boot boot) {
    answer = topics.ask();
    if (answer instanceof Topics.Answer.Missing missing) {
      throw Refusal.of("Kafka has no topic " + String.join(", ", missing.names()), CURE);
    }
    if (answer instanceof Topics.Answer.Refused refused) {
      throw Refusal.of(
          "Kafka does not let this service in (" + refused.why() + ")",
          "Check TANGGAP_KAFKA_USER, TANGGAP_KAFKA_PASSWORD (or _FILE) and the rights of that"
              + " user");
    }
    if (answer instanceof Topics.Answer.Away away) {
      LOG.warnf("Kafka does not answer (%s); events wait in the outbox", away.why());
      open.set(true);
    }
  }

  /** Not on an event loop, because asking waits. */
  @Scheduled(every = "10s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void askAgain() {
    if (open.get()) {
      answer = topics.ask();
      if (answer instanceof Topics.Answer.Missing missing) {
        LOG.errorf("Kafka has no topic %s. %s", String.join(", ", missing.names()), CURE);
      }
      open.set(!(answer instanceof Topics.Answer.Present));
    }
  }

  @Override
  public HealthCheckResponse call() {
    if (answer instanceof Topics.Answer.Missing missing) {
      return HealthCheckResponse.named("topics")
          .down()
          .withData("missing", String.join(", ", missing.names()))
          .build();
    }
    if (answer instanceof Topics.Answer.Refused refused) {
      return HealthCheckResponse.named("topics").down().withData("refused", refused.why()).build();
    }
    String state = answer instanceof Topics.Answer.Away ? "broker does not answer yet" : "present";
    return HealthCheckResponse.named("topics").up().withData("state", state).build();
  }
}
