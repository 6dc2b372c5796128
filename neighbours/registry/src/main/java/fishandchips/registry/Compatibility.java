package fishandchips.registry;

/** What a registry asks of a new schema of a subject, in Confluent's words. */
public enum Compatibility {
    /** Nothing. */
    NONE,

    /** Readers with the new schema can read records of the one before. */
    BACKWARD,

    /** Readers with the one before can read records of the new schema. */
    FORWARD,

    /** Both. */
    FULL,

    /** As {@link #BACKWARD}, of all schemas before. */
    BACKWARD_TRANSITIVE,

    /** As {@link #FORWARD}, of all schemas before. */
    FORWARD_TRANSITIVE,

    /** As {@link #FULL}, of all schemas before. */
    FULL_TRANSITIVE
}
