package id.tanggap.monitoring.reports;

import id.tanggap.monitoring.application.ReportPress;
import id.tanggap.monitoring.config.MonitoringConfig;
import id.tanggap.monitoring.domain.report.ReportFigures;
import id.tanggap.monitoring.domain.report.ReportFormat;
import id.tanggap.monitoring.domain.report.ReportsBusy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes the files on a few threads of its own with a short queue, so that neither the event loops
 * nor the memory suffer when everybody wants a report at once. The answer comes back on the Vert.x
 * context of the caller.
 */
@ApplicationScoped
class ReportWorkshop implements ReportPress {

  private static final String THREAD_NAME = "tanggap-report-";

  private final PdfPrinter pdf = new PdfPrinter();
  private final XlsxPrinter xlsx = new XlsxPrinter();
  private final ThreadPoolExecutor workers;

  ReportWorkshop(MonitoringConfig config) {
    AtomicInteger number = new AtomicInteger();
    int threads = config.reports().threads();
    workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(config.reports().queue()),
            task -> {
              Thread thread = new Thread(task, THREAD_NAME + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    workers.allowCoreThreadTimeOut(true);
  }

  @Override
  public Uni<byte[]> print(ReportFigures figures, ReportFormat format) {
    Context context = Vertx.currentContext();
    // a future also carries what is no exception, a class that is not there for example
    return Uni.createFrom()
        .completionStage(() -> CompletableFuture.supplyAsync(() -> make(figures, format), workers))
        .onFailure(RejectedExecutionException.class)
        .transform(full -> new ReportsBusy())
        .emitOn(
            answer -> {
              if (context == null) {
                answer.run();
              } else {
                context.runOnContext(ignored -> answer.run());
              }
            });
  }

  private byte[] make(ReportFigures figures, ReportFormat format) {
    return switch (format) {
      case PDF -> pdf.print(figures);
      case XLSX -> xlsx.print(figures);
    };
  }

  @PreDestroy
  void close() {
    workers.shutdownNow();
  }
}
