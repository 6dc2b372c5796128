package fishandchips.backends;

/** Which backend, and how its files and settings are called. */
enum Kind {
    KAFKA("Kafka", "kafka", "TERM"),
    REDIS("Redis", "redis", "TERM"),
    /** It would wait for its clients to go on TERM; on INT it rolls back what they do. */
    POSTGRES("PostgreSQL", "postgres", "INT"),
    REGISTRY("The schema registry", "registry", "TERM"),
    SEARCH("OpenSearch", "search", "TERM"),
    ZIPKIN("Zipkin", "zipkin", "TERM");

    private final String title;
    private final String file;
    private final String stopSignal;

    Kind(String title, String file, String stopSignal) {
        this.title = title;
        this.file = file;
        this.stopSignal = stopSignal;
    }

    /** As people call it. */
    String title() {
        return title;
    }

    /** How its files are called, without what comes after the dot. */
    String file() {
        return file;
    }

    /** The option of the command line that sets its port. */
    String portSetting() {
        return "--" + file + "-port";
    }

    /** What asks it to stop cleanly and soon. */
    String stopSignal() {
        return stopSignal;
    }
}
