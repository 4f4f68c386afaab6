package id.tanggap.account.domain.training;

/** Kind of training. */
public enum TrainingType {
  /** Bimbingan teknis, the technical guidance that agencies give each other. */
  BIMTEK,
  /** Diklat, a course of several days. */
  COURSE,
  WORKSHOP,
  SEMINAR
}
