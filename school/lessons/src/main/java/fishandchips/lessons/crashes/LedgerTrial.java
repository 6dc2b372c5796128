package fishandchips.lessons.crashes;

import fishandchips.console.WrongUseException;
import fishandchips.lessons.program.CompiledProgram;
import fishandchips.lessons.program.Fault;
import fishandchips.lessons.program.Fault.Point;
import fishandchips.lessons.program.ProgramEnd;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Has a learner's program enter the orders of lesson 10 in its tables, each time from empty tables on. */
final class LedgerTrial {

    /** The row of an order in the ledger, and that of its count, are two rows: this one is in the ledger for the sixth order. */
    private static final int ROWS = 11;

    private static final List<String> MEALS = List.of("2 chips", "1 cod", "1 pie", "3 chips");

    private final SmallKitchen kitchen;
    private final CompiledProgram program;
    private final Consumer<String> says;
    private final List<ProgramEnd> runs = new ArrayList<>();

    /**
     * A trial of a program.
     *
     * @param says is told what happens, and what the program prints; from one thread at a time
     */
    LedgerTrial(SmallKitchen kitchen, CompiledProgram program, Consumer<String> says) {
        this.kitchen = kitchen;
        this.program = program;
        this.says = says;
    }

    /** What a customer orders. */
    static String meal(long number) {
        return MEALS.get(Math.toIntExact(number % MEALS.size()));
    }

    /** Lets the program work. */
    Books undisturbed() throws Exception {
        return fromEmptyTables(List.of());
    }

    /** Kills the program between the two rows of its sixth order, and starts it again. */
    Books killed() throws Exception {
        return fromEmptyTables(List.of(ROWS));
    }

    /** The same, and kills it once more when it has changed two rows. */
    Books killedTwice() throws Exception {
        return fromEmptyTables(List.of(ROWS, 2));
    }

    /** Has the program read all orders once more. */
    Books replayed() throws Exception {
        says.accept("--- The group is set back to the first order, and the command starts the program again.");
        kitchen.setBackTo(0);
        run(null);
        return books();
    }

    /** How all its runs ended, in their order. */
    List<ProgramEnd> runs() {
        return List.copyOf(runs);
    }

    private Books fromEmptyTables(List<Integer> crashes) throws Exception {
        try (var database = connect();
                var statement = database.createStatement()) {
            statement.execute("SET client_min_messages TO warning");
            statement.execute("DROP SCHEMA IF EXISTS %1$s CASCADE; CREATE SCHEMA %1$s".formatted(schema()));
        }
        says.accept("--- The tables are empty, and the group is at the first order.");
        kitchen.setBackTo(0);
        for (var rows : crashes) {
            run(Fault.crash(Point.ROW_CHANGED, rows));
            says.accept("--- The command starts the program again.");
        }
        run(null);
        return books();
    }

    private void run(@Nullable Fault fault) throws Exception {
        runs.add(program.run(fault, Map.of("DATABASE", url()), says));
    }

    private String url() throws Exception {
        var database = kitchen.room().backRoom().database();
        return "%s%suser=%s&password=%s&currentSchema=%s"
                .formatted(
                        database.url(),
                        database.url().contains("?") ? "&" : "?",
                        URLEncoder.encode(database.user(), StandardCharsets.UTF_8),
                        URLEncoder.encode(database.password(), StandardCharsets.UTF_8),
                        schema());
    }

    private Books books() throws Exception {
        var orders = kitchen.room().since(kitchen.room().prefix() + "orders");
        try (var database = connect()) {
            return new Books(
                    orders,
                    read(database, "SELECT order_id, count(*) FROM %s.ledger GROUP BY order_id"),
                    read(database, "SELECT portion, sum(count) FROM %s.taken GROUP BY portion"));
        } catch (SQLException e) {
            throw new WrongUseException(
                    "The program has to make the tables ledger, with a column order_id, and taken, with the columns portion and count; PostgreSQL says: "
                            + e.getMessage());
        }
    }

    private Map<String, Integer> read(Connection database, String query) throws SQLException {
        var found = new HashMap<String, Integer>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query.formatted(schema()))) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getInt(2));
            }
        }
        return found;
    }

    private Connection connect() throws Exception {
        return kitchen.room().backRoom().database().connect();
    }

    private String schema() {
        return kitchen.room().schema();
    }
}
