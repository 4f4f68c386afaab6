package id.tanggap.local.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Settings of a broker that is alone: every replication factor one, few threads, small buffers. */
final class BrokerSettings {

  static final String CONTROLLER = "CONTROLLER";

  private static final String CLEANER_BUFFER_BYTES = "4194304";

  /** 90 days, for which the inbox of a service remembers: a service may be off for weeks. */
  private static final String OFFSETS_RETENTION_MINUTES = "129600";

  private BrokerSettings() {}

  static Map<String, String> of(int node, Path folder, int port, int controllerPort) {
    Map<String, String> all = new HashMap<>();
    all.put("process.roles", "broker,controller");
    all.put("node.id", Integer.toString(node));
    all.put("controller.quorum.voters", node + "@localhost:" + controllerPort);
    all.put("controller.listener.names", CONTROLLER);
    all.put("inter.broker.listener.name", "CLIENT");
    all.put("listener.security.protocol.map", "CLIENT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    all.put(
        "listeners",
        "CLIENT://localhost:" + port + "," + CONTROLLER + "://localhost:" + controllerPort);
    all.put("advertised.listeners", "CLIENT://localhost:" + port);
    all.put("log.dirs", folder.toString());

    all.put("auto.create.topics.enable", "false");
    all.put("offsets.topic.replication.factor", "1");
    all.put("offsets.topic.num.partitions", "1");
    all.put("offsets.retention.minutes", OFFSETS_RETENTION_MINUTES);
    all.put("transaction.state.log.replication.factor", "1");
    all.put("transaction.state.log.min.isr", "1");
    all.put("transaction.state.log.num.partitions", "1");
    all.put("share.coordinator.state.topic.replication.factor", "1");
    all.put("share.coordinator.state.topic.min.isr", "1");
    all.put("group.initial.rebalance.delay.ms", "0");
    all.put("controlled.shutdown.enable", "false");

    all.put("num.network.threads", "2");
    all.put("num.io.threads", "2");
    all.put("num.recovery.threads.per.data.dir", "2");
    all.put("background.threads", "2");
    all.put("log.cleaner.threads", "1");
    all.put("log.cleaner.dedupe.buffer.size", CLEANER_BUFFER_BYTES);
    all.put("log.segment.bytes", "67108864");
    return all;
  }
}
