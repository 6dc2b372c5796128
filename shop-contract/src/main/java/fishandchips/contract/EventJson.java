package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an event looks as JSON.
 *
 * <p>Strict about what it knows, so that a number with a fraction or a name given twice is a refusal and not a guess;
 * silent about properties that it does not know, so that a station of tomorrow can add one. Safe for any number of
 * threads.
 */
final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(Topic.MAX_RECORD_BYTES)
                            .maxNestingDepth(10)
                            .maxStringLength(1_000)
                            .maxNumberLength(20)
                            .maxNameLength(64)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final ObjectReader READER = MAPPER.readerFor(ShopEvent.class);
    private static final ObjectWriter WRITER = MAPPER.writerFor(ShopEvent.class);

    private EventJson() {}

    static byte[] write(ShopEvent event) {
        return WRITER.writeValueAsBytes(event);
    }

    static ShopEvent read(byte[] json) throws UnreadableEventException {
        if (!Utf8.isWellFormed(json)) {
            throw new UnreadableEventException("The record is not sound JSON in UTF-8.");
        }
        try {
            var event = (ShopEvent) READER.readValue(json);
            if (event == null) {
                throw new UnreadableEventException("The record's value is null.");
            }
            return event;
        } catch (InvalidTypeIdException e) {
            throw new UnreadableEventException("The record's type is missing, or none that this shop knows.");
        } catch (ValueInstantiationException e) {
            throw new UnreadableEventException(
                    e.getCause() instanceof InvalidOrderException invalid
                            ? invalid.reason()
                            : "The record breaks a rule of its type%s.".formatted(where(e)));
        } catch (DatabindException e) {
            throw new UnreadableEventException("The record does not have the form of its type%s.".formatted(where(e)));
        } catch (JacksonException e) {
            throw new UnreadableEventException(String.format(
                    Locale.ROOT,
                    "The record is not sound JSON of at most %d bytes%s.",
                    Topic.MAX_RECORD_BYTES,
                    where(e)));
        }
    }

    private static String where(JacksonException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            path.append(path.isEmpty() ? " at " : ".")
                    .append(step.getIndex() >= 0 ? String.valueOf(step.getIndex()) : step.getPropertyName());
        }
        return path.toString();
    }

    /** The name that says in JSON which kind of event it is. */
    static String typeOf(ShopEvent event) {
        return event.getClass().getAnnotation(JsonTypeName.class).value();
    }
}
