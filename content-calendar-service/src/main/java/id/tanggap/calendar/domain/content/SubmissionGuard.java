package id.tanggap.calendar.domain.content;

import id.tanggap.kit.domain.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a content item must have before an approver is asked. Every guard is one function; all
 * findings are reported together. Codes are stable and have a text in both languages.
 */
final class SubmissionGuard {
  private static final List<BiFunction<Brief, ContentBody, Stream<Fault>>> GUARDS =
      List.of(
          SubmissionGuard::hasSomethingToSay,
          SubmissionGuard::hasPillar,
          SubmissionGuard::hasInformationClass,
          SubmissionGuard::hasFactSource,
          SubmissionGuard::describesItsMedia,
          SubmissionGuard::knowsTheMediaOfItsChannels,
          SubmissionGuard::wasVerifiedByAPerson);

  private SubmissionGuard() {}

  static List<Fault> findings(Brief brief, ContentBody body) {
    List<Fault> found = new ArrayList<>();
    GUARDS.forEach(guard -> guard.apply(brief, body).forEach(found::add));
    return List.copyOf(found);
  }

  private static Stream<Fault> hasSomethingToSay(Brief brief, ContentBody body) {
    return body.text().isEmpty() && body.media().isEmpty()
        ? fault("/narrative", "narrative-or-media-missing")
        : Stream.empty();
  }

  private static Stream<Fault> hasPillar(Brief brief, ContentBody body) {
    return brief.pillar() == null ? fault("/pillar", "pillar-missing") : Stream.empty();
  }

  private static Stream<Fault> hasInformationClass(Brief brief, ContentBody body) {
    return brief.informationClass() == null
        ? fault("/informationClass", "information-class-missing")
        : Stream.empty();
  }

  private static Stream<Fault> hasFactSource(Brief brief, ContentBody body) {
    return brief.factSource() == null ? fault("/source", "source-missing") : Stream.empty();
  }

  private static Stream<Fault> describesItsMedia(Brief brief, ContentBody body) {
    return IntStream.range(0, body.media().size())
        .filter(index -> body.media().get(index).altText().isEmpty())
        .mapToObj(index -> new Fault("/media/" + index + "/altText", "alt-text-missing", Map.of()));
  }

  private static Stream<Fault> knowsTheMediaOfItsChannels(Brief brief, ContentBody body) {
    List<String> known = body.media().stream().map(MediaPiece::sha256).toList();
    return body.overrides().entrySet().stream()
        .filter(entry -> !known.containsAll(entry.getValue().media()))
        .map(
            entry ->
                new Fault("/mediaByChannel/" + entry.getKey(), "channel-media-unknown", Map.of()));
  }

  private static Stream<Fault> wasVerifiedByAPerson(Brief brief, ContentBody body) {
    return brief.aiAssisted() && brief.aiVerifiedBy() == null
        ? fault("/aiVerifiedBy", "ai-verifier-missing")
        : Stream.empty();
  }

  private static Stream<Fault> fault(String pointer, String code) {
    return Stream.of(new Fault(pointer, code, Map.of()));
  }
}
