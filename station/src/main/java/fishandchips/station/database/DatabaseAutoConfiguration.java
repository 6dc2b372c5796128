package fishandchips.station.database;

import fishandchips.station.OpeningStep;
import fishandchips.station.StationOpener;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** For stations that import {@code database.yaml}: they migrate their tables while they open, however long PostgreSQL is away. */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
@ConditionalOnClass({Flyway.class, FlywayMigrationStrategy.class})
@ConditionalOnProperty("spring.flyway.schemas")
class DatabaseAutoConfiguration {

    /** Boot would migrate while the application starts, and fail with it when the database is away. */
    @Bean
    FlywayMigrationStrategy migrateWhileOpening() {
        return flyway -> {};
    }

    @Bean
    DatabaseProblems databaseProblems(StationOpener opening) {
        return new DatabaseProblems(opening::isOpen);
    }

    @Bean
    OpeningStep tablesUpToDate(Flyway flyway) {
        return new OpeningStep() {

            @Override
            public String waitsFor() {
                return "the database";
            }

            @Override
            public void attempt() {
                flyway.migrate();
            }
        };
    }
}
