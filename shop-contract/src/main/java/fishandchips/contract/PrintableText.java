package fishandchips.contract;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * What text may stand on a ticket: one line with something to see, in which nothing is hidden and nothing changes how the
 * rest of the line looks.
 *
 * <p>Not allowed are control characters, line separators, half surrogate pairs, characters for private use or of no meaning
 * yet, and format characters: those are invisible, and some of them turn the direction of the text around them. Two format
 * characters are part of words in Persian and in scripts of India, and so they are allowed between two letters: the
 * zero-width joiner and non-joiner.
 */
final class PrintableText {

    private static final Set<Integer> JOINERS = Set.of(0x200C, 0x200D);

    /** Letters and symbols that look like a blank: the fillers of Hangul, and the Braille pattern without a dot. */
    private static final Set<Integer> BLANKS = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    private PrintableText() {}

    static boolean is(String text) {
        return isPlain(text) || isAllowed(text);
    }

    /** Most text is nothing but visible characters and blanks of ASCII, which is quickly seen. */
    private static boolean isPlain(String text) {
        var visible = 0;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character < ' ' || character > '~') {
                return false;
            }
            visible += character == ' ' ? 0 : 1;
        }
        return visible > 0;
    }

    private static boolean isAllowed(String text) {
        var characters = text.codePoints().toArray();
        return IntStream.range(0, characters.length).allMatch(index -> isAllowed(characters, index))
                && text.codePoints().anyMatch(PrintableText::isVisible);
    }

    private static boolean isAllowed(int[] characters, int index) {
        return switch (Character.getType(characters[index])) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.FORMAT -> JOINERS.contains(characters[index]) && isWithinAWord(characters, index);
            default -> true;
        };
    }

    private static boolean isWithinAWord(int[] characters, int index) {
        return index > 0
                && index < characters.length - 1
                && isOfAWord(characters[index - 1])
                && isOfAWord(characters[index + 1]);
    }

    private static boolean isOfAWord(int character) {
        return Character.isLetter(character) || isMark(character);
    }

    /** Accents and vowel signs: they change the letter before them, and show nothing without it. */
    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isVisible(int character) {
        return !Character.isSpaceChar(character)
                && !isMark(character)
                && Character.getType(character) != Character.FORMAT
                && !BLANKS.contains(character);
    }
}
