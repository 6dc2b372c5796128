package fishandchips.kafkaesque.client;

import fishandchips.kafkaesque.topics.Place;

/** An event, and the partition that it came from. */
public record Received(Place place, long offset, String key, String value) {

    public String topic() {
        return place.topic();
    }
}
