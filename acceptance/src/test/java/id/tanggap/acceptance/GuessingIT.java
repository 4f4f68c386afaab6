package id.tanggap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody tries codes one after another. The stack of a developer sets the limits of the public
 * door so high that load tests pass, so that this is tried at a second door with the limits that
 * ship.
 */
@Tag("story")
class GuessingIT {

  private static final String PUBLIC = "/public/v1/complaints/";
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;

  /** More than any limit that ships, and what a patient guesser would try at least. */
  private static final int TRIES = 400;

  private static Replica complaint;
  private static Replica gateway;

  private final Random random = new Random();

  @BeforeAll
  static void openASecondDoor() {
    complaint =
        Replica.of(
            "complaint",
            Map.of(
                "TANGGAP_PUBLIC_LIMITS_TRACK_PER_ADDRESS", "",
                "TANGGAP_PUBLIC_LIMITS_TRACK_PER_NETWORK", "",
                "TANGGAP_PUBLIC_LIMITS_SPEAK_PER_ADDRESS", "",
                "TANGGAP_PUBLIC_LIMITS_SPEAK_PER_NETWORK", ""));
    gateway = Replica.ofGateway(Map.of("TANGGAP_COMPLAINT_URL", complaint.inside()));
  }

  @AfterAll
  static void closeIt() {
    if (gateway != null) {
      gateway.close();
    }
    if (complaint != null) {
      complaint.close();
    }
  }

  @Test
  void whoTriesCodesIsToldToWaitWhateverAddressIsClaimed() {
    int answered = 0;
    Gateway.Answer answer = tried(answered);
    while (answer.status() == 404 && answered < TRIES) {
      answered++;
      answer = tried(answered);
    }
    refused(answer);
    assertThat(answered).as("the door is open to people").isGreaterThanOrEqualTo(60);
    assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"public\";q=60;w=60");
  }

  @Test
  void whoRatesUnderCodesOfOthersIsToldToWaitToo() {
    int answered = 0;
    Gateway.Answer answer = rated();
    while (answer.status() == 404 && answered < TRIES) {
      answered++;
      answer = rated();
    }
    refused(answer);
    assertThat(answered).as("the door is open to people").isGreaterThanOrEqualTo(30);
    assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"public\";q=30;w=3600");
  }

  private static void refused(Gateway.Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(429);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.json().path("code").asText()).isEqualTo("too-many-requests");
    assertThat(Long.parseLong(answer.header("Retry-After"))).isPositive();
    assertThat(answer.header("RateLimit")).contains("r=0;");
  }

  private Gateway.Answer tried(int number) {
    String claimed = "203.0.113." + number % 250;
    return Gateway.send(
        gateway.base().toString(),
        null,
        "GET",
        PUBLIC + code(),
        null,
        null,
        Map.of("X-Forwarded-For", claimed, "X-Real-IP", claimed, "Forwarded", "for=" + claimed));
  }

  private Gateway.Answer rated() {
    return Gateway.send(
        gateway.base().toString(),
        null,
        "POST",
        PUBLIC + code() + "/ratings",
        "application/json",
        "{\"score\":1}".getBytes(StandardCharsets.UTF_8),
        Map.of());
  }

  private String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }
}
