package id.tanggap.complaint.rest.complaint;

import id.tanggap.complaint.domain.complaint.ComplaintState;
import id.tanggap.complaint.domain.complaint.StatusEntry;
import id.tanggap.kit.labels.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells a citizen what happens in sentences, without names and words of the office. The citizen
 * sees moves, answers and the own words, not who made them nor every look behind the mask.
 */
final class PlainWords {

  private final Map<String, String> labels;
  private final Map<String, String> states;
  private final Map<String, String> steps;

  private PlainWords(Map<String, Map<String, String>> all) {
    labels = all.get("ComplaintState");
    states = all.get("PlainState");
    steps = all.get("PlainStep");
  }

  static PlainWords in(Locale language) {
    return new PlainWords(Labels.of("labels/service", language));
  }

  /** The name of a state. */
  String label(ComplaintState state) {
    return labels.get(state.name());
  }

  /** What a state means for the citizen. */
  String state(ComplaintState state) {
    return states.get(state.name());
  }

  /** The history as far as it concerns the citizen. */
  List<TrackedResponse.Step> steps(List<StatusEntry> history) {
    List<TrackedResponse.Step> shown = new ArrayList<>();
    for (StatusEntry entry : history) {
      ComplaintState to = entry.toState();
      String words = steps.get(entry.event());
      if (to != entry.fromState() || words != null) {
        shown.add(
            new TrackedResponse.Step(to, label(to), entry.at(), words == null ? state(to) : words));
      }
    }
    return shown;
  }
}
