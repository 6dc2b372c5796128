package fishandchips.board.lessons;

/**
 * The page of a lesson.
 *
 * @param html all of it, with its heading; escaped
 */
record LessonPage(int number, String title, String html) {}
