package id.tanggap.kit.metrics;

/**
 * One value of a stored gauge.
 *
 * @param label which of the gauge's known label values it belongs to; empty for a gauge without one
 * @param value the figure
 */
public record Reading(String label, double value) {}
