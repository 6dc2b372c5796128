package fishandchips.station;

/** Something that must be there before a station opens. Beans of this type are tried one after the other, in order. */
public interface OpeningStep {

    /** What the station waits for until the step succeeds, as the end of a sentence: {@code the topics on Kafka}. */
    String waitsFor();

    /** Tries once. Throws when it is not there yet; is called again then, after a pause. */
    void attempt() throws Exception;
}
