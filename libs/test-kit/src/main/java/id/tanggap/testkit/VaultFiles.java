package id.tanggap.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The key files of the account service's vault for tests: a ring with one key, to which a test may
 * add, and the key pair of a program to which credentials are lent.
 */
public final class VaultFiles {

  /** Name of the program that may lease. */
  public static final String CLIENT = "connector";

  private static final String KEY_FILE = "TANGGAP_ACCOUNT_KEY_FILE";
  private static final String PRIVATE_KEY = Addresses.PREFIX + "TANGGAP_LEASE_PRIVATE_KEY";
  private static final int KEY_BYTES = 32;

  private VaultFiles() {}

  /** Makes the files and tells the settings that lead a service to them. */
  static Map<String, String> create() {
    try {
      Path folder =
          Files.createTempDirectory(
              "tanggap-vault",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Path ring = folder.resolve("keys");
      write(ring, List.of(line("first")));
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      KeyPair pair = generator.generateKeyPair();
      System.setProperty(
          PRIVATE_KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
      Path pem = folder.resolve("connector.pem");
      String key =
          Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(pair.getPublic().getEncoded());
      Files.writeString(pem, "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----\n");
      Path signing = folder.resolve("signing-keys");
      write(signing, List.of(signingKeys()));
      return Map.of(
          "TANGGAP_SIGNING_KEYS_FILE",
          signing.toString(),
          KEY_FILE,
          ring.toString(),
          "tanggap.account.vault.lease-clients.\"" + CLIENT + "\"",
          pem.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the key files of the tests", e);
    } catch (GeneralSecurityException | JoseException e) {
      throw new IllegalStateException("every Java has P-256", e);
    }
  }

  /** A JWK set: the key that signs, and the public half of the one that did before. */
  private static String signingKeys() throws JoseException {
    EllipticCurveJsonWebKey present = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    present.setKeyId("test-2");
    EllipticCurveJsonWebKey former = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    former.setKeyId("test-1");
    return "{\"keys\":["
        + present.toJson(OutputControlLevel.INCLUDE_PRIVATE)
        + ","
        + former.toJson(OutputControlLevel.PUBLIC_ONLY)
        + "]}";
  }

  /** Names of the keys in the ring, the primary one first. */
  public static List<String> keys() {
    try {
      return Files.readAllLines(ring()).stream().map(key -> key.split(" ", 2)[0]).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a new primary key into the ring; the others stay to unwrap. */
  public static void addPrimary(String name) {
    try {
      List<String> lines = new ArrayList<>(List.of(line(name)));
      lines.addAll(Files.readAllLines(ring()));
      write(ring(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes every key but the primary one out of the ring. */
  public static void keepPrimaryOnly() {
    try {
      write(ring(), List.of(Files.readAllLines(ring()).get(0)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The private key of the program that may lease. */
  public static PrivateKey leaseKey() {
    Addresses.of(KEY_FILE);
    try {
      return KeyFactory.getInstance("EC")
          .generatePrivate(
              new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The lease key of the tests is broken", e);
    }
  }

  private static Path ring() {
    return Path.of(Addresses.of(KEY_FILE));
  }

  private static String line(String name) {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return name + " " + Base64.getEncoder().encodeToString(key);
  }

  // written beside and moved, as an operator should: a reader never sees half a file
  private static void write(Path file, List<String> lines) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".fresh");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(fresh, lines, StandardCharsets.UTF_8);
    Files.move(
        fresh,
        file,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }
}
