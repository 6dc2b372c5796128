package fishandchips.station;

/** A step that must succeed before a station opens, such as finding its topics. The station takes all beans of this type in their order. */
public interface OpeningStep {

    /** What the station waits for until the step succeeds, as the end of a sentence: {@code the topics on Kafka}. */
    String waitsFor();

    /** Tries once. When it throws, the station calls it again after a pause. */
    void attempt() throws Exception;
}
