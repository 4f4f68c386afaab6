package id.tanggap.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Real PostgreSQL 18, real Kafka and an issuer of tokens for the Quarkus tests of a module. Declare
 * it once per module with {@code @QuarkusTestResource(TanggapServers.class)}; the servers start
 * with the first test and live as long as the JVM, with a database of their own that starts empty.
 *
 * <p>{@code -Dtanggap.infra=containers|embedded} forces where the servers come from; {@code auto}
 * takes containers when Docker answers and has the images.
 */
public final class TanggapServers implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    return settings();
  }

  @Override
  public void stop() {
    // the servers are shared by every application start of this JVM and end with it
  }

  /** Starts the servers unless they run, and tells the settings that lead a service to them. */
  public static Map<String, String> settings() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      // the broker and the container library look for their parts through the thread's loader
      thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
      // Quarkus throws class loaders away when it restarts an application; servers must not be in
      // one of them, so they always live in the loader of the JVM itself.
      Class<?> type =
          Class.forName(
              "id.tanggap.testkit.RunningServers", true, ClassLoader.getSystemClassLoader());
      @SuppressWarnings("unchecked")
      Supplier<Map<String, String>> servers =
          (Supplier<Map<String, String>>) type.getDeclaredConstructor().newInstance();
      return servers.get();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot start the servers of the tests", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
