package id.tanggap.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {

  private static String token(String claims) {
    byte[] bytes = claims.getBytes(StandardCharsets.UTF_8);
    return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + ".c2ln";
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  "})
  void readsTheSubjectOfABearerToken(String scheme) {
    assertThat(Subject.claimed(scheme + token("{\"sub\":\"sari\"}"))).contains("sari");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "Bearer", "Bearer a.b", "Bearer a.!.c", "Bearer a.YQ.c", "Basic a.b.c"})
  void readsNothingOutOfWhatIsNoToken(String header) {
    assertThat(Subject.claimed(header)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"sub\":7}", "{\"sub\":\"\"}", "{\"sub\":null}"})
  void readsNothingOutOfATokenWithoutASubject(String claims) {
    assertThat(Subject.claimed("Bearer " + token(claims))).isEmpty();
  }

  @Test
  void keepsNoSubjectThatIsTooLongToRemember() {
    String longName = "x".repeat(201);
    assertThat(Subject.claimed("Bearer " + token("{\"sub\":\"" + longName + "\"}"))).isEmpty();
  }
}
