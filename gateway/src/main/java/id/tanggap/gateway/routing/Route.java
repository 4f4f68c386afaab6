package id.tanggap.gateway.routing;

/**
 * One row of the prefix table.
 *
 * @param prefix whole segments, without a slash at the end
 * @param upstream short name of the service that owns everything below
 */
public record Route(String prefix, String upstream) {}
