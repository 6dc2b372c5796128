package fishandchips.stationfaults;

import static fishandchips.contract.CrashPoint.BEFORE_DATABASE_COMMIT;

import fishandchips.stationfaults.Interception.Observer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database of which every commit is seen. */
class BreakableDatabase extends DelegatingDataSource {

    private final CrashPoints points;

    BreakableDatabase(DataSource real, CrashPoints points) {
        super(real);
        this.points = points;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return Interception.of(super.getConnection(), Connection.class, new Observer() {
            @Override
            public void before(String method) {
                if (method.equals("commit")) {
                    points.reach(BEFORE_DATABASE_COMMIT);
                }
            }
        });
    }
}
