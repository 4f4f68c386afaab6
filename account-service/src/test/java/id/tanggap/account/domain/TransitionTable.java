package id.tanggap.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tanggap.kit.domain.IllegalTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What a machine of states has to do with every action in every state, written down by hand: a line
 * {@code STATE: ACTION>NEXT ...} for each state, the actions in the order in which callers see
 * them.
 */
public final class TransitionTable {

  private TransitionTable() {}

  /**
   * An action in a state.
   *
   * @param next where it leads; null when it is refused
   * @param allowed what the refusal names instead
   */
  public record Step<S, A>(S from, A action, S next, List<String> allowed) {

    /** Tries it. */
    public void require(BiFunction<S, A, S> after) {
      if (next != null) {
        assertThat(after.apply(from, action)).isEqualTo(next);
        return;
      }
      IllegalTransition refused =
          catchThrowableOfType(IllegalTransition.class, () -> after.apply(from, action));
      assertThat(refused).as("a refusal").isNotNull();
      assertThat(refused.details())
          .containsEntry("from", from.toString())
          .containsEntry("event", action.toString())
          .containsEntry("allowed", allowed);
    }

    @Override
    public String toString() {
      return from + " " + action;
    }
  }

  /**
   * Every action in every state.
   *
   * @param silent actions that no refusal names, because nobody can ask for them
   */
  public static <S extends Enum<S>, A extends Enum<A>> Stream<Step<S, A>> steps(
      Class<S> states, Class<A> actions, String table, Set<A> silent) {
    Map<S, Map<A, S>> rows = new LinkedHashMap<>();
    table.lines().forEach(line -> read(states, actions, line, rows));
    assertThat(rows).containsOnlyKeys(states.getEnumConstants());
    List<Step<S, A>> steps = new ArrayList<>();
    rows.forEach(
        (from, row) -> {
          List<String> allowed =
              row.keySet().stream().filter(one -> !silent.contains(one)).map(Enum::name).toList();
          for (A action : actions.getEnumConstants()) {
            steps.add(new Step<>(from, action, row.get(action), allowed));
          }
        });
    return steps.stream();
  }

  /** Every action in every state, where refusals name all that is allowed. */
  public static <S extends Enum<S>, A extends Enum<A>> Stream<Step<S, A>> steps(
      Class<S> states, Class<A> actions, String table) {
    return steps(states, actions, table, Set.of());
  }

  private static <S extends Enum<S>, A extends Enum<A>> void read(
      Class<S> states, Class<A> actions, String line, Map<S, Map<A, S>> rows) {
    String[] halves = line.split(":", -1);
    Map<A, S> row = new LinkedHashMap<>();
    Arrays.stream(halves[1].strip().split(" +"))
        .filter(edge -> !edge.isEmpty())
        .map(edge -> edge.split(">", -1))
        .forEach(edge -> row.put(Enum.valueOf(actions, edge[0]), Enum.valueOf(states, edge[1])));
    rows.put(Enum.valueOf(states, halves[0].strip()), row);
  }
}
