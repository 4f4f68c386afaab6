package id.tanggap.account.application.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Port: signs answers, so that whoever got one can show it to somebody else. */
public interface AnswerSigner {

  /**
   * The claims as a compact JWS that names its key.
   *
   * @param at when the answer was given
   * @param life how long it holds
   * @param claims what it says: text, numbers, and lists and maps of these
   */
  String sign(Instant at, Duration life, Map<String, ?> claims);

  /** The public halves of all keys, each as a JWK, the one that signs among them. */
  List<Map<String, Object>> publicKeys();
}
