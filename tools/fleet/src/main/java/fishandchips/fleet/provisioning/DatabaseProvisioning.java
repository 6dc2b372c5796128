package fishandchips.fleet.provisioning;

import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.contract.ShopNames;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.StationKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Gives PostgreSQL a role and a schema for each station that keeps books. The auditor may read them. Can be done again at
 * any time.
 */
record DatabaseProvisioning(Database owner, Function<Principal, String> passwords) {

    private static final List<Principal> BOOKKEEPERS = StationKind.all().stream()
            .filter(kind -> kind.backends().contains(BackendKind.POSTGRES))
            .map(Principal::of)
            .toList();

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
            for (var bookkeeper : BOOKKEEPERS) {
                letIn(connection, bookkeeper);
                giveSchema(connection, bookkeeper);
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

    private static void giveSchema(Connection connection, Principal principal) throws SQLException {
        run(connection, """
                CREATE SCHEMA IF NOT EXISTS %2$s AUTHORIZATION %1$s;
                GRANT USAGE ON SCHEMA %2$s TO auditor;
                GRANT SELECT ON ALL TABLES IN SCHEMA %2$s TO auditor;
                ALTER DEFAULT PRIVILEGES FOR ROLE %1$s IN SCHEMA %2$s GRANT SELECT ON TABLES TO auditor
                """.formatted(principal.label(), ShopNames.schema(principal.label())));
    }

    private static void run(Connection connection, String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
