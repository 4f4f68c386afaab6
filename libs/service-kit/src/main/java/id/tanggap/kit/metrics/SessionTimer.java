package id.tanggap.kit.metrics;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Stands around what begins a session, outside of the one that opens it. */
@WithSession
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class SessionTimer {

  private final UseCaseTimes times;

  SessionTimer(UseCaseTimes times) {
    this.times = times;
  }

  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    return times.time(call);
  }
}
