package id.tanggap.kit.metrics;

import id.tanggap.kit.problem.FailureReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.concurrent.TimeUnit;

/**
 * Times every use case from its start to the end of its transaction, and tells a refusal, which is
 * the rules at work, from a failure, which is ours. The names of classes and methods are the only
 * labels, so the series are as many as the code has use cases.
 */
@ApplicationScoped
class UseCaseTimes {

  private static final String NAME = "tanggap.usecase";

  private final MeterRegistry metrics;
  private final FailureReader reader;

  UseCaseTimes(MeterRegistry metrics, FailureReader reader) {
    this.metrics = metrics;
    this.reader = reader;
  }

  Object time(InvocationContext call) throws Exception {
    Object result = call.proceed();
    return result instanceof Uni<?> work ? timed(work, name(call.getMethod())) : result;
  }

  private <T> Uni<T> timed(Uni<T> work, String name) {
    return Uni.createFrom()
        .deferred(
            () -> {
              long start = System.nanoTime();
              return work.onTermination()
                  .invoke(
                      (item, failure, cancelled) ->
                          record(name, outcome(failure, cancelled), System.nanoTime() - start));
            });
  }

  private void record(String name, String outcome, long nanos) {
    Timer.builder(NAME)
        .description("Use cases from their start to the end of their transaction")
        .tag("usecase", name)
        .tag("outcome", outcome)
        .register(metrics)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  private String outcome(Throwable failure, boolean cancelled) {
    if (cancelled) {
      return "cancelled";
    }
    if (failure == null) {
      return "done";
    }
    return reader.refuses(failure) ? "refused" : "failed";
  }

  private static String name(Method method) {
    String useCase = method.getDeclaringClass().getSimpleName();
    return method.getName().equals("handle") ? useCase : useCase + "." + method.getName();
  }
}
