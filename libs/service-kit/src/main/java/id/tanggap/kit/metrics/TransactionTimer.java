package id.tanggap.kit.metrics;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Stands around what begins a transaction, outside of the one that opens it. */
@WithTransaction
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class TransactionTimer {

  private final UseCaseTimes times;

  TransactionTimer(UseCaseTimes times) {
    this.times = times;
  }

  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    return times.time(call);
  }
}
