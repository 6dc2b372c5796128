package fishandchips.stationtracing;

import fishandchips.cabinet.HotCabinet;
import fishandchips.station.ContainerRule;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.zipkin.ZipkinSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** For stations that have this module on their class path. Not for the board, which is made without the module {@code station}. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@ConditionalOnClass(ContainerRule.class)
@EnableConfigurationProperties(TracingSettings.class)
class TracingAutoConfiguration {

    private static final Duration SENDS_EVERY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Spans that wait for being sent; more are dropped. */
    private static final int MOST_SPANS = 8_192;

    @Bean(destroyMethod = "close")
    @SuppressWarnings(
            "deprecation") // OpenTelemetry's exporter for Zipkin: its successor speaks OTLP, which Zipkin does not
    // understand
    SdkTracerProvider tracerProvider(
            TracingSettings settings,
            @Value("${spring.kafka.client-id}") String station,
            @Value("${SHOP_HOME:.shop}") Path home) {
        var exporter = ZipkinSpanExporter.builder()
                .setSender(
                        new ZipkinSender(Objects.requireNonNullElse(settings.zipkin(), ""), home.resolve("shop.json")))
                .build();
        return SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), station)))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.sampling())))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                        .setScheduleDelay(SENDS_EVERY)
                        .setExporterTimeout(PATIENCE)
                        .setMaxQueueSize(MOST_SPANS)
                        .build())
                .build();
    }

    @Bean
    Tracer tracer(SdkTracerProvider provider) {
        return provider.get("fishandchips");
    }

    @Bean
    Tracing tracing(Tracer tracer) {
        return new Tracing(tracer);
    }

    @Bean
    FilterRegistrationBean<TracedRequests> tracedRequests(Tracer tracer) {
        return new FilterRegistrationBean<>(new TracedRequests(tracer));
    }

    /** First of all rules: right before the listener, so that each attempt is traced. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ContainerRule tracedListeners(Tracing tracing) {
        return properties -> {
            var listener = new ProxyFactory(Objects.requireNonNull(properties.getMessageListener()));
            listener.addAdvice((MethodInterceptor)
                    call -> call.getArguments().length > 0 && call.getArguments()[0] instanceof List<?> records
                            ? tracing.batch(records, call::proceed)
                            : call.proceed());
            properties.setMessageListener(listener.getProxy());
        };
    }

    /** For stations that have a hot cabinet. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HotCabinet.class)
    static class WithCabinet {

        @Bean
        static BeanPostProcessor tracedCabinet(ObjectProvider<Tracing> tracing) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof HotCabinet cabinet ? traced(cabinet, tracing.getObject()) : bean;
                }
            };
        }

        private static Object traced(HotCabinet cabinet, Tracing tracing) {
            var traced = new ProxyFactory(cabinet);
            traced.addAdvice(
                    (MethodInterceptor) call -> tracing.redis(call.getMethod().getName(), call::proceed));
            return traced.getProxy();
        }
    }
}
