package fishandchips.till.web;

import fishandchips.contract.Channel;
import fishandchips.contract.Extra;
import fishandchips.contract.InvalidOrderException;
import fishandchips.contract.Portion;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads the shop's words as they are written and not otherwise; Jackson would forgive blanks around them. */
@Component
class WordsToTheLetter extends SimpleModule {

    WordsToTheLetter() {
        addDeserializer(Portion.class, new Word<>(Portion.class));
        addDeserializer(Channel.class, new Word<>(Channel.class));
        addDeserializer(Extra.class, new Word<>(Extra.class));
    }

    private static final class Word<E extends Enum<E>> extends StdDeserializer<E> {

        private final Class<E> words;

        Word(Class<E> words) {
            super(words);
            this.words = words;
        }

        @Override
        public E deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "A word is a text.");
            }
            return Arrays.stream(words.getEnumConstants())
                    .filter(word -> name(word).equals(json.getString()))
                    .findFirst()
                    .orElseThrow(this::unknown);
        }

        private InvalidOrderException unknown() {
            var known = Arrays.stream(words.getEnumConstants()).map(this::name).collect(Collectors.joining(", "));
            return new InvalidOrderException(
                    "The order has a word that this shop does not know; where it stands, %s would do."
                            .formatted(known));
        }

        private String name(E word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
    }
}
