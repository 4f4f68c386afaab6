package id.tanggap.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/**
 * An issuer of tokens as a service sees it: discovery document and public keys over HTTP, the same
 * path through the service's code as with Keycloak. The private key is published to this JVM only.
 */
final class StubIssuer {

  /** Id of the one key. */
  static final String KEY_ID = "test-key";

  /** System property with the private key, PKCS#8 in Base64. */
  static final String PRIVATE_KEY = Addresses.PREFIX + "private-key";

  private static final String REALM = "/realms/tanggap";
  private static final int KEY_BITS = 2048;

  private final String url;

  private StubIssuer(String url) {
    this.url = url;
  }

  static StubIssuer start() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      KeyPair keys = generator.generateKeyPair();
      System.setProperty(
          PRIVATE_KEY, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));

      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      String url = "http://localhost:" + server.getAddress().getPort() + REALM;
      String discovery =
          """
          {"issuer": "%1$s",
           "authorization_endpoint": "%1$s/auth",
           "token_endpoint": "%1$s/token",
           "jwks_uri": "%1$s/certs",
           "subject_types_supported": ["public"],
           "response_types_supported": ["code"],
           "id_token_signing_alg_values_supported": ["RS256"]}
          """
              .formatted(url);
      String certificates = certificates((RSAPublicKey) keys.getPublic());
      server.createContext(
          REALM + "/.well-known/openid-configuration", exchange -> answer(exchange, discovery));
      server.createContext(REALM + "/certs", exchange -> answer(exchange, certificates));
      server.start();
      return new StubIssuer(url);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start the issuer of tokens", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JVM knows no RSA", e);
    }
  }

  String url() {
    return url;
  }

  private static String certificates(RSAPublicKey key) {
    return """
    {"keys": [{"kid": "%s", "kty": "RSA", "alg": "RS256", "use": "sig", "n": "%s", "e": "%s"}]}
    """
        .formatted(KEY_ID, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int start = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
    byte[] magnitude = java.util.Arrays.copyOfRange(bytes, start, bytes.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
