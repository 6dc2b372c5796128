package fishandchips.statistician;

import fishandchips.contract.ShopNames;
import fishandchips.contract.Topics;
import fishandchips.http.servlet.SecurityHeaders;
import fishandchips.station.ContainerRule;
import fishandchips.station.OpeningStep;
import fishandchips.station.RepeatedTask;
import fishandchips.station.StationEvent.OpenAgain;
import fishandchips.station.StationSettings;
import fishandchips.station.StationTopics;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(StatisticianSettings.class)
class StatisticianApplication {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    static void main(String[] args) {
        SpringApplication.run(StatisticianApplication.class, args);
    }

    @Bean
    OpenSearch openSearch(StatisticianSettings settings) {
        return new OpenSearch(settings.opensearch(), settings.timeout());
    }

    @Bean
    StatisticsIndex index(OpenSearch openSearch, ApplicationEventPublisher events) {
        return new StatisticsIndex(openSearch, ShopNames.STATISTICS_INDEX, () -> events.publishEvent(new OpenAgain()));
    }

    @Bean
    OpeningStep openIndex(StatisticsIndex index, OpenSearch openSearch) {
        return new OpeningStep() {

            @Override
            public String waitsFor() {
                return openSearch.toString();
            }

            @Override
            public void attempt() throws Exception {
                index.open();
            }
        };
    }

    @Bean
    IndexOffsets indexOffsets(StatisticsIndex index) {
        return new IndexOffsets(index);
    }

    @Bean
    ContainerRule beginAtTheBeginningForANewIndex(IndexOffsets offsets) {
        return properties -> properties.setConsumerRebalanceListener(offsets);
    }

    @Bean
    IndexWatch indexWatch(StatisticsIndex index) {
        return new IndexWatch(index);
    }

    @Bean
    RepeatedTask watchesIndex(IndexWatch watch, StationSettings settings) {
        return new RepeatedTask("watches-index", settings, watch::look);
    }

    @Bean
    StationTopics topics() {
        return new StationTopics(Topics.ORDERS, Topics.COOK_REQUESTS, Topics.READY);
    }

    @Bean
    SecurityHeaders securityHeaders() {
        return new SecurityHeaders(CONTENT_SECURITY_POLICY, "no-referrer");
    }
}
