package fishandchips.lessons.program;

import fishandchips.lessons.program.Fault.Point;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells of each row that a program has changed in PostgreSQL: stands for the driver, its connections and their statements.
 *
 * @param target that for which it stands
 */
record WatchedDriver(Object target) implements InvocationHandler {

    /** From now on the program's connections are watched. */
    static void install() throws SQLException {
        var driver = DriverManager.getDriver("jdbc:postgresql:");
        DriverManager.deregisterDriver(driver);
        DriverManager.registerDriver(watched(Driver.class, driver));
    }

    private static <T> T watched(Class<T> type, Object target) {
        var loader = WatchedDriver.class.getClassLoader();
        return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, new WatchedDriver(target)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            var result = method.invoke(target, arguments);
            if (method.getName().startsWith("execute")) {
                FaultPoints.reached(Point.ROW_CHANGED, changed(result));
            }
            return watched(result);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static @Nullable Object watched(@Nullable Object result) {
        return switch (result) {
            case Connection connection -> watched(Connection.class, connection);
            case PreparedStatement statement -> watched(PreparedStatement.class, statement);
            case Statement statement -> watched(Statement.class, statement);
            case null, default -> result;
        };
    }

    private int changed(@Nullable Object result) throws SQLException {
        return switch (result) {
            case Integer rows -> rows;
            case int[] rows -> IntStream.of(rows).filter(each -> each > 0).sum();
            case Boolean _ -> Math.max(((Statement) target).getUpdateCount(), 0);
            case null, default -> 0;
        };
    }
}
