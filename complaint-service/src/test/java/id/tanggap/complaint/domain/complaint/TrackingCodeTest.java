package id.tanggap.complaint.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TrackingCodeTest {

  private static final int CODES = 20_000;

  @Test
  void aCodeHasEightyBitsBecauseEachOfSixteenPlacesTakesEachOfThirtyTwoSigns() {
    SecureRandom random = new SecureRandom();
    List<Set<Character>> seen =
        java.util.stream.IntStream.range(0, 16)
            .mapToObj(place -> (Set<Character>) new TreeSet<Character>())
            .toList();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < CODES; i++) {
      String code = TrackingCode.random(random).value();
      codes.add(code);
      String plain = code.replace("-", "");
      assertThat(plain).hasSize(16);
      for (int place = 0; place < 16; place++) {
        seen.get(place).add(plain.charAt(place));
      }
    }
    double bits = 0;
    for (Set<Character> signs : seen) {
      bits += Math.log(signs.size()) / Math.log(2);
    }
    assertThat(bits).isGreaterThanOrEqualTo(80.0);
    assertThat(codes).hasSize(CODES);
  }

  @Test
  void noPlaceFavoursASign() {
    SecureRandom random = new SecureRandom();
    int[] counts = new int[128];
    for (int i = 0; i < CODES; i++) {
      TrackingCode.random(random).value().chars().filter(c -> c != '-').forEach(c -> counts[c]++);
    }
    double expected = CODES * 16 / 32.0;
    // five standard deviations and more: one false alarm in a million runs
    for (char sign : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
      assertThat(counts[sign]).isBetween((int) (expected * 0.93), (int) (expected * 1.07));
    }
  }

  @Test
  void whatAPersonTypesIsReadKindlyAndWhatIsNoCodeIsNone() {
    assertThat(TrackingCode.read(" 7q2m k9xd-4iTZ boRw"))
        .contains(new TrackingCode("7Q2M-K9XD-41TZ-B0RW"));
    assertThat(TrackingCode.read("7Q2M-K9XD-41TZ-B0RU")).isEmpty();
    assertThat(TrackingCode.read("7Q2M")).isEmpty();
    assertThat(TrackingCode.read("7".repeat(1_000))).isEmpty();
    assertThat(TrackingCode.read(null)).isEmpty();
  }
}
