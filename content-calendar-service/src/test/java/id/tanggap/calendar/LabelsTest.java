package id.tanggap.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.calendar.domain.Platform;
import id.tanggap.calendar.domain.content.ContentAct;
import id.tanggap.calendar.domain.content.ContentKind;
import id.tanggap.calendar.domain.content.ContentState;
import id.tanggap.calendar.domain.content.InformationClass;
import id.tanggap.calendar.domain.content.Verdict;
import id.tanggap.calendar.domain.publication.PostAddress;
import id.tanggap.calendar.domain.publication.PublicationAct;
import id.tanggap.calendar.domain.publication.PublicationState;
import id.tanggap.calendar.domain.publication.PublishingMode;
import id.tanggap.calendar.domain.publication.TimelineEntry;
import id.tanggap.kit.labels.Labels;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
  private static final Map<String, Class<? extends Enum<?>>> SHOWN = new HashMap<>();

  static {
    List.of(
            Platform.class,
            ContentKind.class,
            InformationClass.class,
            ContentState.class,
            ContentAct.class,
            Verdict.class,
            PublicationState.class,
            PublicationAct.class,
            PublishingMode.class,
            PostAddress.Evidence.class)
        .forEach(type -> SHOWN.put(type.getSimpleName(), type));
    SHOWN.put("TimelineKind", TimelineEntry.Kind.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void everyConstantThatTheApiShowsHasALabelAndNothingElseHasOne(String language) {
    Map<String, Map<String, String>> labels =
        Labels.of("labels/service", Locale.forLanguageTag(language));

    assertThat(labels.keySet()).isEqualTo(SHOWN.keySet());
    SHOWN.forEach(
        (name, type) ->
            assertThat(labels.get(name).keySet())
                .as(name)
                .containsExactlyInAnyOrderElementsOf(
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
  }
}
