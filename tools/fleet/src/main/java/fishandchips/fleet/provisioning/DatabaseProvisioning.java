package fishandchips.fleet.provisioning;

import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.contract.ShopNames;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives PostgreSQL a role and a schema for each station that keeps books. The auditor may read them. Can be done again at
 * any time.
 */
record DatabaseProvisioning(Database owner, Function<Principal, String> passwords) {

    /** The schema that each station which keeps books has. */
    private static final Map<Principal, String> SCHEMAS = Stream.concat(
                    StationKind.CORE.stream().map(kind -> Map.entry(kind, kind.label())),
                    OptionalModule.all().stream().flatMap(DatabaseProvisioning::schemas))
            .filter(schema -> schema.getKey().backends().contains(BackendKind.POSTGRES))
            .collect(Collectors.toMap(
                    schema -> Principal.of(schema.getKey()), schema -> ShopNames.schema(schema.getValue())));

    private static Stream<Map.Entry<StationKind, String>> schemas(OptionalModule module) {
        return module.stations().stream().map(kind -> Map.entry(kind, module.schema(kind)));
    }

    /** Whether this was done before. */
    boolean isProvisioned() throws SQLException {
        try (var connection = owner.connect();
                var schema = connection.getMetaData().getSchemas(null, ShopNames.schema(ShopNames.ACCOUNTANT))) {
            return schema.next();
        }
    }

    void provision() throws SQLException {
        try (var connection = owner.connect()) {
            connection.setAutoCommit(false);
            run(connection, """
                    REVOKE ALL ON DATABASE shop, postgres, template1 FROM PUBLIC;
                    REVOKE ALL ON SCHEMA public FROM PUBLIC
                    """);
            letIn(connection, Principal.AUDITOR);
            for (var schema : SCHEMAS.entrySet()) {
                letIn(connection, schema.getKey());
                giveSchema(connection, schema.getKey(), schema.getValue());
            }
            connection.commit();
        }
    }

    private void letIn(Connection connection, Principal principal) throws SQLException {
        run(connection, """
                DO $$ BEGIN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s; END IF;
                END $$;
                ALTER ROLE %1$s LOGIN PASSWORD '%2$s';
                GRANT CONNECT ON DATABASE shop TO %1$s
                """.formatted(principal.label(), passwords.apply(principal)));
    }

    private static void giveSchema(Connection connection, Principal principal, String schema) throws SQLException {
        run(connection, """
                CREATE SCHEMA IF NOT EXISTS %2$s AUTHORIZATION %1$s;
                GRANT USAGE ON SCHEMA %2$s TO auditor;
                GRANT SELECT ON ALL TABLES IN SCHEMA %2$s TO auditor;
                ALTER DEFAULT PRIVILEGES FOR ROLE %1$s IN SCHEMA %2$s GRANT SELECT ON TABLES TO auditor
                """.formatted(principal.label(), schema));
    }

    private static void run(Connection connection, String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
