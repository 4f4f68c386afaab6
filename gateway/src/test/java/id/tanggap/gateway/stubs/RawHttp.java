package id.tanggap.gateway.stubs;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A client that sends exactly the bytes it is told to, well-formed or not. */
public final class RawHttp implements AutoCloseable {

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;

  /** Connects; reads give up after ten seconds. */
  public RawHttp(int port) throws IOException {
    socket = new Socket("localhost", port);
    socket.setSoTimeout(10_000);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends a whole request on a connection of its own; line ends are completed to CRLF. */
  public static Answer exchange(int port, String request) throws IOException {
    try (RawHttp connection = new RawHttp(port)) {
      connection.send(request);
      return connection.read(request.startsWith("HEAD "));
    }
  }

  /** Sends text; every line feed becomes CRLF. */
  public RawHttp send(String text) throws IOException {
    return send(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends bytes. */
  public RawHttp send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
    return this;
  }

  /** Reads one answer with its body. */
  public Answer read(boolean head) throws IOException {
    Answer start = readHead();
    if (head || start.status == 204 || start.status == 304 || start.status == 100) {
      return start;
    }
    Optional<String> length = start.header("content-length");
    byte[] body;
    if (length.isPresent()) {
      body = in.readNBytes(Integer.parseInt(length.get()));
    } else if (start.header("transfer-encoding").isPresent()) {
      body = readChunks();
    } else {
      body = in.readAllBytes();
    }
    return new Answer(start.status, start.headers, new String(body, StandardCharsets.UTF_8));
  }

  /** Reads status line and headers only. */
  public Answer readHead() throws IOException {
    String status = line();
    if (status.isEmpty()) {
      throw new IOException("the connection was closed without an answer");
    }
    List<String> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      headers.add(line);
    }
    return new Answer(Integer.parseInt(status.split(" ")[1]), headers, "");
  }

  /** One line without its end; empty at the end of the stream too. */
  public String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /** Whether something can be read at once. */
  public boolean hasAnswer() throws IOException {
    return in.available() > 0;
  }

  /** Whether the other side has closed the connection and sent nothing more. */
  public boolean isClosedByPeer() throws IOException {
    try {
      return in.read() < 0;
    } catch (java.net.SocketException reset) {
      return true;
    }
  }

  private byte[] readChunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      String size = line();
      if (size.isEmpty()) {
        throw new IOException("the body was cut after " + body.size() + " bytes");
      }
      int length = Integer.parseInt(size, 16);
      body.write(in.readNBytes(length));
      line();
      if (length == 0) {
        return body.toByteArray();
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /**
   * What came back.
   *
   * @param headers the lines as received
   */
  public record Answer(int status, List<String> headers, String body) {

    /** The value of a header, by name in any case. */
    public Optional<String> header(String name) {
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase() + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst();
    }
  }
}
