package fishandchips.stationfaults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Fails on every batch with a record of an order that somebody has named, as our own code would if it had a mistake.
 *
 * @param folder where files name the orders
 * @param kind the kind of station: its {@code spring.application.name}
 */
record StuckRecords(Path folder, String kind) implements MethodInterceptor {

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        for (var argument : call.getArguments()) {
            switch (argument) {
                case List<?> batch -> batch.forEach(this::check);
                case null, default -> {}
            }
        }
        return call.proceed();
    }

    private void check(@Nullable Object each) {
        if (each instanceof ConsumerRecord<?, ?> record && record.key() instanceof byte[] key) {
            var order = new String(key, UTF_8);
            if (isPlain(order) && Files.exists(folder.resolve(kind + ".stuck." + order))) {
                throw new IllegalStateException("Stuck on purpose at order " + order);
            }
        }
    }

    /** Whether a key, which may be anything, can be the name of a file. */
    private static boolean isPlain(String key) {
        return key.matches("[0-9a-f-]{36}");
    }
}
