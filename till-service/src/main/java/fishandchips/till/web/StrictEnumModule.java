package fishandchips.till.web;

import fishandchips.contract.Channel;
import fishandchips.contract.Extra;
import fishandchips.contract.InvalidOrderException;
import fishandchips.contract.Portion;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads the shop's words as they are written and not otherwise; Jackson would forgive blanks around them. */
@Component
class StrictEnumModule extends SimpleModule {

    StrictEnumModule() {
        addDeserializer(Portion.class, new Word<>(Portion.class));
        addDeserializer(Channel.class, new Word<>(Channel.class));
        addDeserializer(Extra.class, new Word<>(Extra.class));
    }

    private static final class Word<E extends Enum<E>> extends StdDeserializer<E> {

        private final Map<String, E> words = new LinkedHashMap<>();

        Word(Class<E> type) {
            super(type);
            for (var word : type.getEnumConstants()) {
                words.put(word.name().toLowerCase(Locale.ROOT).replace('_', '-'), word);
            }
        }

        @Override
        public E deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "A word is a text.");
            }
            var word = words.get(json.getString());
            if (word == null) {
                throw new InvalidOrderException("The order has a word that this shop does not know; allowed there: %s."
                        .formatted(String.join(", ", words.keySet())));
            }
            return word;
        }
    }
}
