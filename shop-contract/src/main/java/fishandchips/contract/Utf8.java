package fishandchips.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Tells text in UTF-8 from bytes that only look like it. JSON from outside is checked with it before it is read: Jackson takes
 * an overlong form of a character for the character, so that the same text could be written in bytes that no filter knows.
 */
public final class Utf8 {

    private Utf8() {}

    /** Whether all the bytes are UTF-8, each character in its shortest form. */
    public static boolean isWellFormed(byte[] bytes) {
        try {
            var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
