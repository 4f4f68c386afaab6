package id.tanggap.account.domain;

/**
 * Who gives a command.
 *
 * @param id subject of the access token
 * @param name name as known to the identity provider
 */
public record Actor(String id, String name) {}
