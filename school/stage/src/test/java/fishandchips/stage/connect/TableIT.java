package fishandchips.stage.connect;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.backends.SharedBackends;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@link Table} on a real PostgreSQL. */
class TableIT {

    private final Database database = new Database(
            SharedBackends.postgres().jdbcUrl(),
            SharedBackends.postgres().user(),
            SharedBackends.postgres().password());
    private final Table table = new Table(database, "demo5_cod_and_chips");

    @AfterEach
    void drop() throws SQLException {
        run("drop table if exists demo5_cod_and_chips");
    }

    private void run(String statement) throws SQLException {
        try (var connection = database.connect();
                var doing = connection.createStatement()) {
            doing.execute(statement);
        }
    }

    @Test
    void countsThePortionsOfAllOrders() throws SQLException {
        assertThat(table.totals()).isEqualTo(Totals.NONE);
        run("""
                create table demo5_cod_and_chips (order_time bigint primary key, count integer not null, "order" text[] not null)
                """);
        assertThat(table.totals()).isEqualTo(Totals.NONE);

        run("""
                insert into demo5_cod_and_chips values
                    (1, 1, '{"cod & chips","chips & chips"}'), (2, 2, '{chips}'), (3, 3, '{"plaice & chips","cod & chips"}'), (4, 4, '{}')
                """);

        assertThat(table.totals()).isEqualTo(new Totals(4, 2, 6, 1));
    }

    @Test
    void noticesThatARowHasChanged() throws SQLException {
        run("""
                create table demo5_cod_and_chips (order_time bigint primary key, count integer not null, "order" text[] not null)
                """);
        run("insert into demo5_cod_and_chips values (1, 1, '{cod}'), (2, 2, '{chips}')");
        var before = table.rows();
        run("insert into demo5_cod_and_chips values (3, 3, '{chips}')");
        assertThat(table.rows().count()).isEqualTo(3);
        assertThat(table.rowsUpTo(before.last())).isEqualTo(before);

        run("update demo5_cod_and_chips set \"order\" = '{plaice}' where order_time = 1");

        assertThat(table.rowsUpTo(before.last())).isNotEqualTo(before);
    }
}
