package id.tanggap.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.kit.labels.Labels;
import id.tanggap.monitoring.domain.activity.ActivityClass;
import id.tanggap.monitoring.domain.activity.Reason;
import id.tanggap.monitoring.domain.observation.ObservationKind;
import id.tanggap.monitoring.domain.observation.ObservationSource;
import id.tanggap.monitoring.domain.report.ReportFormat;
import id.tanggap.monitoring.domain.report.ReportKind;
import id.tanggap.monitoring.domain.report.ReportStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void namesEveryConstantInBothLanguages() {
    for (String language : List.of("id", "en")) {
      Map<String, Map<String, String>> labels =
          Labels.of("labels/service", Locale.forLanguageTag(language));
      for (Class<? extends Enum<?>> type :
          List.<Class<? extends Enum<?>>>of(
              ActivityClass.class,
              Reason.class,
              ObservationKind.class,
              ObservationSource.class,
              ReportKind.class,
              ReportFormat.class,
              ReportStatus.class)) {
        for (Enum<?> constant : type.getEnumConstants()) {
          assertThat(labels.get(type.getSimpleName())).containsKey(constant.name());
        }
      }
    }
  }
}
