package id.tanggap.kit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionTest {

  private enum State {
    DRAFT,
    APPROVED
  }

  private static final class Made extends Rejection {
    private static final long serialVersionUID = 1L;

    Made(String code, Map<String, ?> details) {
      super(Kind.RULE_VIOLATED, code, details);
    }
  }

  @Test
  void carriesTheFactAndItsDetailsAndNoStack() {
    Map<String, Object> details = new HashMap<>();
    details.put("code", "DINKES");
    Made rejection = new Made("unit-code-taken", details);
    details.put("code", "changed");

    assertThat(rejection.kind()).isEqualTo(Rejection.Kind.RULE_VIOLATED);
    assertThat(rejection.code()).isEqualTo("unit-code-taken");
    assertThat(rejection.details()).isEqualTo(Map.of("code", "DINKES")).isUnmodifiable();
    assertThat(rejection.faults()).isEmpty();
    assertThat(rejection).hasMessage("unit-code-taken {code=DINKES}");
    assertThat(rejection.getStackTrace()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Taken", "unit_code", "unit--code", "-unit", "unit-", "unit code"})
  void refusesACodeThatIsNotKebabCase(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Made(code, Map.of()));
  }

  @Test
  void anIllegalStepTellsWhatWouldHaveBeenAllowed() {
    IllegalTransition step =
        new IllegalTransition("content", State.DRAFT, "publish", List.of(State.APPROVED, "edit"));

    assertThat(step.kind()).isEqualTo(Rejection.Kind.CONFLICT);
    assertThat(step.details())
        .containsEntry("aggregate", "content")
        .containsEntry("from", "DRAFT")
        .containsEntry("event", "publish")
        .containsEntry("allowed", List.of("APPROVED", "edit"));
  }

  @Test
  void namesWhatWasNotFoundAndWhyItIsForbidden() {
    UUID id = Ids.next();

    assertThat(new NotFound("unit", id).details())
        .isEqualTo(Map.of("thing", "unit", "id", id.toString()));
    assertThat(new Forbidden("own-content").details()).isEqualTo(Map.of("reason", "own-content"));
  }

  @Test
  void idsAreVersionSevenAndGrow() {
    List<UUID> ids = Stream.generate(Ids::next).limit(10_000).toList();

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7);
    assertThat(ids.stream().map(UUID::toString)).isSorted();
  }
}
