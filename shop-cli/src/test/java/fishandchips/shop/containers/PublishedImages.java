package fishandchips.shop.containers;

import java.util.List;

/** The images that the shop in containers takes from others: those that run as they are, and those that ours are built on. */
public final class PublishedImages {

    public static final List<String> ALL = List.of(
            "alpine/socat:1.7.4.3-r0",
            "apache/kafka:4.3.1",
            "redis:8",
            "postgres:18",
            "maven:3.9-eclipse-temurin-25",
            "eclipse-temurin:25-jre");

    private PublishedImages() {}
}
