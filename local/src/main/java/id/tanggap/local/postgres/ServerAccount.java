package id.tanggap.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The account that PostgreSQL runs under. It refuses to run as root, so root has to become somebody
 * else: preferably in a user namespace of its own, where the files stay root's and no other account
 * is needed; where namespaces are forbidden, as an unprivileged account that owns the data.
 */
public final class ServerAccount {

  /** How the programs of PostgreSQL are started. */
  public enum Kind {
    /** As the user who starts them. */
    DIRECT,
    /** In a user namespace in which root is nobody. */
    NAMESPACE,
    /** As another account of the machine. */
    OTHER_ACCOUNT
  }

  private static final List<String> CANDIDATES = List.of("postgres", "nobody", "daemon");

  private final Kind kind;
  private final String name;

  private ServerAccount(Kind kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  /** The best way on this machine for the current user. */
  public static ServerAccount find() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return direct();
    }
    if (succeeds(List.of("unshare", "-U", "sh", "-c", "test \"$(id -u)\" != 0"))) {
      return namespace();
    }
    return otherAccount();
  }

  /** The current user. */
  public static ServerAccount direct() {
    return new ServerAccount(Kind.DIRECT, System.getProperty("user.name"));
  }

  /** Root without its powers. */
  public static ServerAccount namespace() {
    return new ServerAccount(Kind.NAMESPACE, "root");
  }

  /**
   * An unprivileged account of the machine.
   *
   * @throws IllegalStateException when the machine has none that can be used
   */
  public static ServerAccount otherAccount() {
    for (String candidate : CANDIDATES) {
      ServerAccount account = new ServerAccount(Kind.OTHER_ACCOUNT, candidate);
      if (succeeds(account.command(List.of("true")))) {
        return account;
      }
    }
    throw new IllegalStateException(
        "PostgreSQL does not run as root, user namespaces are not allowed here, and none of the"
            + " accounts "
            + CANDIDATES
            + " can be used. Start as an ordinary user.");
  }

  /** How the programs are started. */
  public Kind kind() {
    return kind;
  }

  /** The command that runs {@code program} under this account, replacing itself by it. */
  public List<String> command(List<String> program) {
    List<String> all = new ArrayList<>();
    switch (kind) {
      case DIRECT -> {}
      case NAMESPACE -> all.addAll(List.of("unshare", "-U"));
      case OTHER_ACCOUNT ->
          all.addAll(
              List.of("setpriv", "--reuid=" + name, "--regid=" + groupId(), "--clear-groups"));
    }
    all.addAll(program);
    return all;
  }

  /**
   * A folder for the server's files: {@code wanted} when the account can get there, otherwise one
   * below /var/tmp that belongs to it. Call {@link #own} when it has been filled.
   */
  public Path reachable(Path wanted) {
    Path absolute = wanted.toAbsolutePath().normalize();
    if (kind != Kind.OTHER_ACCOUNT || everybodyEnters(absolute.getParent())) {
      return absolute;
    }
    String distinct = Integer.toHexString(absolute.toString().hashCode());
    return Path.of("/var/tmp/tanggap-" + name + "-" + distinct).resolve(absolute.getFileName());
  }

  /** Gives a folder and everything in it to the account. */
  public void own(Path folder) {
    if (kind != Kind.OTHER_ACCOUNT) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      UserPrincipal user =
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
      for (Path path : paths.toList()) {
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            .setOwner(user);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot give " + folder + " to " + name, e);
    }
  }

  /** Makes a folder that only the account may enter. */
  public Path privateFolder(Path folder) {
    try {
      if (!Files.exists(folder)) {
        Files.createDirectories(folder.getParent());
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (kind == Kind.OTHER_ACCOUNT) {
          own(folder);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make " + folder, e);
    }
  }

  private String groupId() {
    try {
      GroupPrincipal group =
          Path.of("/")
              .getFileSystem()
              .getUserPrincipalLookupService()
              .lookupPrincipalByGroupName(name);
      return group.getName();
    } catch (IOException | UnsupportedOperationException noGroupOfThatName) {
      return "nogroup";
    }
  }

  private static boolean everybodyEnters(Path folder) {
    for (Path each = folder; each != null; each = each.getParent()) {
      try {
        if (Files.exists(each)
            && !Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
          return false;
        }
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }

  private static boolean succeeds(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException programIsMissing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
