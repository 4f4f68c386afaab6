package id.tanggap.complaint;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A Graph API that fails as the real one does, each way on demand and by the comment that is
 * answered: takes the comment and drops the connection, answers too late, 500, dead token.
 */
public class FakeGraph implements QuarkusTestResourceLifecycleManager {

  /** How it treats an attempt. */
  public enum Behaviour {
    ACCEPT,
    ACCEPT_THEN_DROP,
    ACCEPT_BUT_NEVER_ANSWER,
    SERVER_ERROR,
    TOKEN_EXPIRED,
    RATE_LIMITED,
    FORBIDDEN
  }

  /** A comment that arrived. */
  public record Posted(String toCommentId, String message, String authorization) {}

  private static final Map<String, Deque<Behaviour>> PLANS = new ConcurrentHashMap<>();
  private static final List<Posted> POSTED = new CopyOnWriteArrayList<>();
  private static volatile int port;
  private static volatile ServerSocket server;
  private static volatile Future<?> listener;
  private static ExecutorService threads;
  private static CountDownLatch closing;

  /** The behaviours towards answers to a comment, one per attempt; afterwards it accepts. */
  public static void plan(String commentId, Behaviour... behaviours) {
    PLANS.put(commentId, new ConcurrentLinkedDeque<>(List.of(behaviours)));
  }

  /** What arrived for a comment, whether it was acknowledged or not. */
  public static List<Posted> postedTo(String commentId) {
    return POSTED.stream().filter(posted -> posted.toCommentId().equals(commentId)).toList();
  }

  /**
   * Nobody listens any more: connections are refused. A thread that waits in {@code accept} keeps
   * the port open until it has noticed that its socket was closed, so this waits for it.
   */
  public static void goAway() {
    try {
      server.close();
      listener.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Listens again, on the same port. */
  public static void comeBack() {
    try {
      server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ServerSocket listening = server;
    listener = threads.submit(() -> listen(listening));
  }

  @Override
  public Map<String, String> start() {
    threads = Executors.newCachedThreadPool();
    closing = new CountDownLatch(1);
    port = 0;
    comeBack();
    port = server.getLocalPort();
    return Map.of(
        "tanggap.complaint.meta.graph-url",
        "http://127.0.0.1:" + port + "/v25.0",
        "tanggap.complaint.meta.timeout",
        "1s");
  }

  @Override
  public void stop() {
    closing.countDown();
    goAway();
    threads.shutdownNow();
  }

  private static void listen(ServerSocket listening) {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream()) {
      String[] request = line(in).split(" ");
      int length = 0;
      String authorization = "";
      for (String header = line(in); !header.isEmpty(); header = line(in)) {
        String lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          length = Integer.parseInt(header.substring(15).trim());
        }
        if (lower.startsWith("authorization:")) {
          authorization = header.substring(14).trim();
        }
      }
      String form = new String(in.readNBytes(length), StandardCharsets.UTF_8);
      String path = URLDecoder.decode(request[1], StandardCharsets.UTF_8);
      String comment = path.split("/")[2];
      String message =
          URLDecoder.decode(form.substring("message=".length()), StandardCharsets.UTF_8);
      answer(out, new Posted(comment, message, authorization));
    } catch (IOException | InterruptedException gone) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(OutputStream out, Posted posted)
      throws IOException, InterruptedException {
    Deque<Behaviour> plan = PLANS.getOrDefault(posted.toCommentId(), new ConcurrentLinkedDeque<>());
    Behaviour behaviour = plan.isEmpty() ? Behaviour.ACCEPT : plan.poll();
    switch (behaviour) {
      case ACCEPT -> {
        POSTED.add(posted);
        respond(out, 200, "{\"id\":\"" + posted.toCommentId() + "_reply\"}");
      }
      case ACCEPT_THEN_DROP -> POSTED.add(posted);
      case ACCEPT_BUT_NEVER_ANSWER -> {
        POSTED.add(posted);
        closing.await();
      }
      case SERVER_ERROR -> respond(out, 500, "<html>oops</html>");
      case TOKEN_EXPIRED -> respond(out, 400, "{\"error\":{\"code\":190,\"message\":\"x\"}}");
      case RATE_LIMITED -> respond(out, 400, "{\"error\":{\"code\":32,\"message\":\"x\"}}");
      case FORBIDDEN -> respond(out, 403, "{\"error\":{\"code\":200,\"message\":\"x\"}}");
    }
  }

  private static void respond(OutputStream out, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 "
            + status
            + " X\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.flush();
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
