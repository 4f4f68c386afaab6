package id.tanggap.kit.boot;

import id.tanggap.kit.config.SecretFiles;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses a start with a secret that was named and could not be had from its file. */
@ApplicationScoped
class SecretFileGuard implements BootGuard {

  @Override
  public void check(Boot boot) {
    if (!SecretFiles.faults().isEmpty()) {
      throw Refusal.of(
          String.join("; ", SecretFiles.faults()),
          "Mount the secret as a file that the user of the process may read");
    }
  }

  @Override
  public int order() {
    return PROCESS;
  }
}
