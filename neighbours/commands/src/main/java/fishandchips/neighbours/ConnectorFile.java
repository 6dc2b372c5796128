package fishandchips.neighbours;

import fishandchips.console.SafeText;
import fishandchips.console.WrongUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that describes a connector: JSON with its settings and its name among them, or with its name and its settings as {@code config}.
 *
 * @param json as Kafka Connect wants it: with a {@code config}
 */
record ConnectorFile(String name, String json) {

    /** Connect takes others, too, and then nobody can change such a connector: its name is a part of an address. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");

    /**
     * Reads it.
     *
     * @throws WrongUseException when it is missing, or is no such file
     */
    static ConnectorFile read(Path file) {
        try {
            var json = JsonMapper.shared().readTree(Files.readAllBytes(file));
            var name = json.path("name").asString("");
            if (name.isBlank()) {
                throw new WrongUseException(
                        "%s has no name: a connector looks like {\"name\": \"orders\", \"connector.class\": …}."
                                .formatted(file));
            }
            return new ConnectorFile(
                    checkedName(name),
                    JsonMapper.shared()
                            .writeValueAsString(
                                    json.path("config").isObject() ? json : Map.of("name", name, "config", json)));
        } catch (NoSuchFileException _) {
            throw new WrongUseException("%s is missing.".formatted(file));
        } catch (IOException e) {
            throw new WrongUseException("%s cannot be read: %s.".formatted(file, e.getMessage()));
        } catch (JacksonException e) {
            throw new WrongUseException("%s is not JSON: %s".formatted(file, place(e)));
        }
    }

    /**
     * A name that a connector may have.
     *
     * @throws WrongUseException when it is none
     */
    static String checkedName(String name) {
        if (NAME.matcher(name).matches()) {
            return name;
        }
        throw new WrongUseException(
                "'%s' is no name of a connector: it has letters, digits, spaces, '.', '_' and '-', and begins with a letter or a digit."
                        .formatted(SafeText.of(name)));
    }

    /** The name as one argument of a command. */
    static String quoted(String name) {
        return name.contains(" ") ? "'" + name + "'" : name;
    }

    /** What is wrong, without where Jackson was in a source that it does not show. */
    private static String place(JacksonException mistake) {
        var sentence = mistake.getOriginalMessage()
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst(" \\(start marker at .*\\)$", "");
        return mistake.getLocation() == null
                ? sentence + "."
                : "%s, in line %s."
                        .formatted(
                                sentence, String.valueOf(mistake.getLocation().getLineNr()));
    }
}
