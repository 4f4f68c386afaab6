package id.tanggap.complaint.rest.stream;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.complaint.config.StreamConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpenStreamsTest {

  private record Settings(
      int most, int page, Duration heartbeat, Duration debounce, Duration patience)
      implements StreamConfig {

    private static Settings most(int most) {
      return new Settings(most, 100, Duration.ofSeconds(15), Duration.ZERO, Duration.ofSeconds(30));
    }
  }

  private static OpenStreams with(int most) {
    return new OpenStreams(null, null, Settings.most(most));
  }

  @Test
  void theOneTooManyIsSentAway() {
    assertThatThrownBy(() -> with(0).requireRoom()).isInstanceOf(TooManyStreams.class);
    assertThatCode(() -> with(1).requireRoom()).doesNotThrowAnyException();
  }

  @Test
  void noneIsBegunOnceTheServiceSaidThatItGoesDown() {
    OpenStreams streams = with(1);
    streams.onNotice(null);
    assertThatThrownBy(streams::requireRoom).isInstanceOf(TooManyStreams.class);
  }
}
