package fishandchips.shop.furnish;

import java.util.Locale;

/** Whom the backends let in, each under a name and a password of its own. */
enum Principal {
    TILL,
    PREPARER,
    COOK,
    ACCOUNTANT,
    DELIVERY,
    /** Looks into the topics and at the groups: who shows the shop on the web. */
    BOARD,
    /** Looks into everything and changes nothing: whoever asks for the shop's status, or counts the till. */
    AUDITOR,
    /** Looks into the topics, and changes by hand what only people change: whoever sends dead letters again. */
    MANAGER;

    /** The name to log in with, to Kafka, Redis and PostgreSQL alike. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
