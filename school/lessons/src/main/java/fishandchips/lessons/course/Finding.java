package fishandchips.lessons.course;

/**
 * One thing that a check looked for.
 *
 * @param met whether it is as expected
 * @param saw what is there, with the record, group or row that proves it: a sentence
 * @param expected what should be there, and what the learner can do: a sentence, shown when it is not met
 */
public record Finding(boolean met, String saw, String expected) {}
