package id.tanggap.complaint.domain.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * How long after the citizen's last word a channel still takes an answer, and what is done
 * afterwards. A comment has no limit; a private reply has seven days, a direct message 24 hours.
 */
@Embeddable
public class ReplyWindow {

  /** What becomes of an answer that comes too late for the channel. */
  public enum Fallback {
    /** It is refused, so that its writer chooses another way. */
    REFUSE,
    /** It stands on the tracker. */
    TRACKER,
    /** It stands on the tracker, and the channel's approved notice tells the citizen so. */
    NOTICE
  }

  @Column(name = "reply_window_seconds")
  private Long seconds;

  @Enumerated(EnumType.STRING)
  @Column(name = "window_fallback")
  private Fallback fallback;

  @Column(name = "window_notice")
  private String notice;

  ReplyWindow() {}

  /**
   * A window.
   *
   * @param seconds null without a limit
   * @param notice words that the provider lets through at any time; needed for NOTICE
   * @throws WindowNoticeMissing when NOTICE has no words
   */
  public static ReplyWindow of(Long seconds, Fallback fallback, String notice) {
    if (fallback == Fallback.NOTICE && (notice == null || notice.isBlank())) {
      throw new WindowNoticeMissing();
    }
    ReplyWindow window = new ReplyWindow();
    window.seconds = seconds;
    window.fallback = fallback;
    window.notice = notice;
    return window;
  }

  /** When it closes after a word of the citizen; null when it never does. */
  public Instant closesAt(Instant lastWord) {
    return seconds == null || lastWord == null ? null : lastWord.plusSeconds(seconds);
  }

  /** Length; null without a limit. */
  public Long seconds() {
    return seconds;
  }

  public Fallback fallback() {
    return fallback == null ? Fallback.REFUSE : fallback;
  }

  public String notice() {
    return notice;
  }
}
