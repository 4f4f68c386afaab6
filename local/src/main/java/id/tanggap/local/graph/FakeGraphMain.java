package id.tanggap.local.graph;

import java.nio.file.Path;

/** The stand-in of the Graph API as a process of its own. */
public final class FakeGraphMain {

  private FakeGraphMain() {}

  /**
   * Runs until it is stopped.
   *
   * @param args port, file of the replies
   */
  public static void main(String[] args) {
    FakeGraph graph = FakeGraph.start(Integer.parseInt(args[0]), Path.of(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(graph::close, "stop"));
    System.out.println("Stand-in of the Graph API on port " + graph.port());
  }
}
