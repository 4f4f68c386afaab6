package id.tanggap.account.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.Map;
import java.util.Set;

/** Settings of proofs of control. */
@ConfigMapping(prefix = "tanggap.account.proof")
public interface ProofConfig {

  /** Level that an account must show to become active, L1 to L4, where its platform has none. */
  @WithDefault("L2")
  String required();

  /** The same for single platforms, by the name of the platform. */
  Map<String, String> requiredOn();

  /** How old the proof may be with which an account becomes active. */
  @WithDefault("P30D")
  Period freshFor();

  /** How long a check may be asked for after a proof was begun. */
  @WithDefault("P7D")
  Period openFor();

  /** Endings of host names that only a government can have; a page with a link lies there. */
  @WithDefault("go.id")
  Set<String> governmentSuffixes();
}
