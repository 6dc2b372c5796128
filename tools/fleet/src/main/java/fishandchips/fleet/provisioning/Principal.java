package fishandchips.fleet.provisioning;

import java.util.Locale;

/** Who may use the backends, each under a name and a password of its own. */
enum Principal {
    TILL,
    PREPARER,
    COOK,
    ACCOUNTANT,
    DELIVERY,
    /** Looks into the topics and at the groups: who shows the shop on the web. */
    BOARD,
    /** Reads everything and changes nothing: the commands status and cash-up. */
    AUDITOR,
    /** Reads the topics, and changes what only people change: the command that sends dead letters again. */
    MANAGER;

    /** The name to log in with, to Kafka, Redis and PostgreSQL alike. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
