package fishandchips.assembler;

import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import fishandchips.station.Outbox;
import fishandchips.station.RepeatedTask;
import fishandchips.station.StationSettings;
import fishandchips.station.StationTopics;
import fishandchips.station.telemetry.HeldPartitions;
import fishandchips.station.telemetry.StationCounters;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.StreamsBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.EnableKafkaStreams;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

@SpringBootApplication(proxyBeanMethods = false)
@EnableKafkaStreams
@EnableConfigurationProperties(AssemblerSettings.class)
class AssemblerApplication {

    static void main(String[] args) {
        SpringApplication.run(AssemblerApplication.class, args);
    }

    @Bean
    AssemblerMetrics assemblerMetrics(MeterRegistry meters, ObjectProvider<StationCounters> counters) {
        return new AssemblerMetrics(meters, counters.getIfAvailable(() -> new StationCounters(meters)));
    }

    @Bean
    PartsTopology topology(
            StreamsBuilder builder,
            AssemblerSettings settings,
            AssemblerMetrics metrics,
            @Value("${spring.application.name}") String station,
            MeterRegistry meters) {
        var assembler = new Assembler(settings.patience());
        Function<Outbox, DeadLetters> deadLetters = outbox -> new DeadLetters(outbox, station, meters);
        return new PartsTopology(builder, () -> new PartsProcessor(assembler, deadLetters, metrics));
    }

    @Bean
    StreamsKeeper streamsKeeper(StreamsBuilderFactoryBean streams) {
        var keeper = new StreamsKeeper(streams);
        streams.setStreamsUncaughtExceptionHandler(keeper);
        return keeper;
    }

    @Bean
    RepeatedTask keepsStreamsRunning(StreamsKeeper keeper, StationSettings settings) {
        return new RepeatedTask("keeps-streams-running", settings, keeper::look);
    }

    @Bean
    HeldPartitions heldPartitions(StreamsBuilderFactoryBean streams) {
        return new ActiveTasks(streams);
    }

    @Bean
    Changelogs changelogs(Admin kafka) {
        return new Changelogs(kafka);
    }

    @Bean
    StationTopics topics() {
        return new StationTopics(Topics.KITCHEN_PARTS, Topics.READY);
    }
}
