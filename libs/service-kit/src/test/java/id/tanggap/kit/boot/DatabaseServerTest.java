package id.tanggap.kit.boot;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.PreventFurtherStepsException;
import org.junit.jupiter.api.Test;

/** Versions as PostgreSQL itself tells them in {@code server_version_num}. */
class DatabaseServerTest {

  @Test
  void aServerThatIsTooOldForTheTablesIsRefusedInOneLineThatNamesTheVersionToUse() {
    assertThatThrownBy(() -> DatabaseGuard.checkServer(170_006))
        .isInstanceOf(PreventFurtherStepsException.class)
        .hasMessageContaining("the database server is PostgreSQL 17, which is too old")
        .hasMessageContaining("Use PostgreSQL 18 or newer");
  }

  @Test
  void theFirstServerThatHasWhatTheTablesNeedIsTaken() {
    assertThatCode(() -> DatabaseGuard.checkServer(180_000)).doesNotThrowAnyException();
  }
}
