package id.tanggap.kit.testapp.web.domain;

/** The life of a thing. */
public enum ThingState {
  NEW,
  FINISHED
}
