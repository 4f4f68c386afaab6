package id.tanggap.complaint.rest.channel;

import id.tanggap.complaint.domain.channel.ReplyWindow;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when a channel takes answers. */
@Schema(description = "Until when a channel takes answers", name = "ReplyWindow")
public record ReplyWindowBody(
    @Schema(
            examples = "86400",
            nullable = true,
            description = "seconds after the citizen's last word; null without a limit")
        @Min(60)
        @Max(31_536_000)
        Long seconds,
    @Schema(examples = "NOTICE", description = "what becomes of an answer that comes too late")
        @NotNull
        ReplyWindow.Fallback fallback,
    @Schema(
            examples = "Jawaban atas laporan Anda sudah tersedia pada halaman pelacakan.",
            nullable = true,
            description = "approved words that the provider lets through; needed for NOTICE")
        @Size(min = 1, max = 1000)
        String notice) {

  static ReplyWindowBody of(ReplyWindow window) {
    return window == null
        ? new ReplyWindowBody(null, ReplyWindow.Fallback.REFUSE, null)
        : new ReplyWindowBody(window.seconds(), window.fallback(), window.notice());
  }

  ReplyWindow window() {
    return ReplyWindow.of(seconds, fallback, notice);
  }
}
