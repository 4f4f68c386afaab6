package id.tanggap.calendar.rest.content;

import id.tanggap.calendar.application.content.ContentDraft;
import id.tanggap.calendar.domain.Platform;
import id.tanggap.calendar.domain.content.Brief;
import id.tanggap.calendar.domain.content.ContentBody;
import id.tanggap.calendar.domain.content.ContentKind;
import id.tanggap.calendar.domain.content.InformationClass;
import id.tanggap.calendar.domain.content.MediaPiece;
import id.tanggap.calendar.rest.Given;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A JSON merge patch (RFC 7396) of a content item: what is absent stays, null removes. */
@Schema(description = "JSON merge patch: what is absent stays, null removes")
public class EditContentRequest {
  @Schema(hidden = true)
  private final Given given = new Given();

  @Size(min = 1, max = 300)
  @Schema(
      description = "Title; a part of what is approved",
      examples = "Imunisasi gratis setiap Rabu")
  private String title;

  @Schema(description = "What sort of message it is", examples = "PROGRAMME")
  private ContentKind kind;

  @Size(max = 40)
  @Schema(
      description = "Code of the pillar it serves; null when none was chosen",
      examples = "EDUCATION")
  private String pillar;

  @Schema(description = "Flagship programmes it counts for")
  @Size(max = 20)
  private List<@NotNull UUID> programmeIds;

  @Schema(
      description =
          "How public it is under the law on public information (UU 14/2008); EXEMPT can never be scheduled",
      examples = "PERIODIC")
  private InformationClass informationClass;

  @Size(max = 2000)
  @Schema(
      description = "Where its facts come from; null until somebody says so",
      examples = "Jadwal imunisasi Dinas Kesehatan 2026")
  private String source;

  @Size(max = 200)
  @Schema(
      description = "Who checked the facts; null until somebody did",
      examples = "dr. Ratna Contoh")
  private String factCheckedBy;

  @Schema(description = "Whether a language model helped to write it", examples = "false")
  private Boolean aiAssisted;

  @Size(max = 200)
  @Schema(
      description =
          "Person who checked what the model wrote; null when none helped or nobody checked yet",
      examples = "Budi Contoh")
  private String aiVerifiedBy;

  @Size(max = 20000)
  @Schema(
      description = "The common text, for every platform without a caption of its own",
      examples = "Imunisasi dasar lengkap tersedia gratis setiap Rabu pagi.")
  private String narrative;

  @Size(max = 20)
  @Schema(
      description = "Addresses that the text leads to, in their order; the whole list anew",
      examples = "[\"https://dinkes.tegalkab.example/imunisasi\"]")
  private List<
          @NotBlank @Size(max = 2000)
          @Pattern(regexp = "https?://\\S+", message = "{address-malformed}") String>
      links;

  @Schema(description = "Files that belong to it, in their order")
  @Size(max = 20)
  private List<@NotNull @Valid MediaRequest> media;

  @Schema(
      description =
          "Text by platform, where it differs from the narrative; null takes that of a"
              + " platform away",
      examples = "{\"INSTAGRAM\": \"Ayo imunisasi!\"}")
  private Map<Platform, @Size(max = 20000) String> captions;

  @Schema(
      description =
          "SHA-256 of the media by platform, in their order; null takes those of a platform away")
  private Map<Platform, @Size(max = 20) List<@NotNull @Size(max = 64) String>> mediaByChannel;

  ContentDraft over(ContentDraft now) {
    given.refuseNull("title", title);
    given.refuseNull("kind", kind);
    return new ContentDraft(brief(now.brief()), body(now.body()));
  }

  private Brief brief(Brief now) {
    return new Brief(
        given.or("kind", kind, now.kind()),
        given.or("pillar", pillar, now.pillar()),
        given.or("programmeIds", programmeIds, now.programmeIds()),
        given.or("informationClass", informationClass, now.informationClass()),
        given.or("source", source, now.factSource()),
        given.or("factCheckedBy", factCheckedBy, now.factCheckedBy()),
        Boolean.TRUE.equals(given.or("aiAssisted", aiAssisted, now.aiAssisted())),
        given.or("aiVerifiedBy", aiVerifiedBy, now.aiVerifiedBy()));
  }

  private ContentBody body(ContentBody now) {
    List<MediaPiece> pieces =
        media == null ? List.of() : media.stream().map(MediaRequest::toPiece).toList();
    Map<Platform, String> captionsNow = Overrides.captions(now.overrides());
    Map<Platform, List<String>> mediaNow = Overrides.media(now.overrides());
    return new ContentBody(
        given.or("title", title, now.title()),
        given.or("narrative", narrative, now.text()),
        given.or("links", links, now.links()),
        given.or("media", pieces, now.media()),
        Overrides.join(
            given.has("captions") ? Overrides.merge(captionsNow, captions) : captionsNow,
            given.has("mediaByChannel") ? Overrides.merge(mediaNow, mediaByChannel) : mediaNow));
  }

  public void setTitle(String title) {
    this.title = given.note("title", title);
  }

  public void setKind(ContentKind kind) {
    this.kind = given.note("kind", kind);
  }

  public void setPillar(String pillar) {
    this.pillar = given.note("pillar", pillar);
  }

  public void setProgrammeIds(List<UUID> programmeIds) {
    this.programmeIds = given.note("programmeIds", programmeIds);
  }

  public void setInformationClass(InformationClass informationClass) {
    this.informationClass = given.note("informationClass", informationClass);
  }

  public void setSource(String source) {
    this.source = given.note("source", source);
  }

  public void setFactCheckedBy(String factCheckedBy) {
    this.factCheckedBy = given.note("factCheckedBy", factCheckedBy);
  }

  public void setAiAssisted(Boolean aiAssisted) {
    this.aiAssisted = given.note("aiAssisted", aiAssisted);
  }

  public void setAiVerifiedBy(String aiVerifiedBy) {
    this.aiVerifiedBy = given.note("aiVerifiedBy", aiVerifiedBy);
  }

  public void setNarrative(String narrative) {
    this.narrative = given.note("narrative", narrative);
  }

  public void setLinks(List<String> links) {
    this.links = given.note("links", links);
  }

  public void setMedia(List<MediaRequest> media) {
    this.media = given.note("media", media);
  }

  public void setCaptions(Map<Platform, String> captions) {
    this.captions = given.note("captions", captions);
  }

  public void setMediaByChannel(Map<Platform, List<String>> mediaByChannel) {
    this.mediaByChannel = given.note("mediaByChannel", mediaByChannel);
  }
}
