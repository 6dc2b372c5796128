package fishandchips.verification.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may do what in a shop in containers: everything that anybody could try is tried, in everyone's name. */
@NeedsDocker
class BurglaryIT {

    /** All that is not said to be allowed is refused: by the backend, not by accident. */
    private static final String RIGHTS = """
            Kafka                                                   till         preparer     cook         accountant   delivery     board        connect      registry     statistician stockist     auditor      manager
            come in at the stations' door                           may          may          may          may          may          may          may          -            may          may          may          may
            … with a wrong password                                 -            -            -            -            -            -            -            -            -            -            -            -
            … without a name                                        -            -            -            -            -            -            -            -            -            -            -            -
            come in at the office's door                            -            -            -            -            -            -            -            -            -            -            -            -
            … under the name admin                                  -            -            -            -            -            -            -            -            -            -            -            -
            … under the name broker                                 -            -            -            -            -            -            -            -            -            -            -            -
            … without a name                                        -            -            -            -            -            -            -            -            -            -            -            -
            write orders                                            may          -            may          -            -            -            -            -            -            -            -            may
            write cook-requests                                     -            may          -            -            -            -            -            -            -            -            -            may
            write ready                                             -            may          -            -            -            -            -            -            -            -            -            may
            write shelf                                             -            -            may          -            -            -            -            -            -            -            -            -
            write shop-floor                                        may          may          may          may          may          -            -            -            may          may          -            -
            write orders-dlt                                        -            may          -            may          -            -            -            -            may          may          -            may
            write cook-requests-dlt                                 -            -            may          -            -            -            -            -            may          -            -            may
            write ready-dlt                                         -            -            -            -            may          -            -            -            may          may          -            may
            write shelf-dlt                                         -            -            may          -            -            -            -            -            -            may          -            may
            write connect-configs                                   -            -            -            -            -            -            may          -            -            -            -            -
            write connect-dead-letters                              -            -            -            -            -            -            may          -            -            -            -            -
            write connect-offsets                                   -            -            -            -            -            -            may          -            -            -            -            -
            write connect-status                                    -            -            -            -            -            -            may          -            -            -            -            -
            write purchases                                         -            -            -            -            -            -            -            -            -            may          -            -
            join the group preparer                                 -            may          -            -            -            -            -            -            -            -            -            -
            join the group cook                                     -            -            may          -            -            -            -            -            -            -            -            -
            join the group accountant                               -            -            -            may          -            -            -            -            -            -            -            -
            join the group delivery                                 -            -            -            -            may          -            -            -            -            -            -            -
            join the group cook-shelf                               -            -            may          -            -            -            -            -            -            -            -            -
            join the group connect                                  -            -            -            -            -            -            may          -            -            -            -            -
            join the group connect-orders                           -            -            -            -            -            -            may          -            -            -            -            -
            join the group statistician                             -            -            -            -            -            -            -            -            may          -            -            -
            join the group stockist                                 -            -            -            -            -            -            -            -            -            may          -            -
            see how far the group preparer is                       may          may          -            -            -            may          -            -            -            -            may          may
            move the group preparer                                 -            may          -            -            -            -            -            -            -            -            -            -
            forget the group preparer                               -            -            -            -            -            -            -            -            -            -            -            -
            see how far the group cook is                           may          may          may          -            -            may          -            -            -            -            may          may
            move the group cook                                     -            -            may          -            -            -            -            -            -            -            -            -
            forget the group cook                                   -            -            -            -            -            -            -            -            -            -            -            -
            see how far the group accountant is                     -            -            -            may          -            may          -            -            -            -            may          may
            move the group accountant                               -            -            -            may          -            -            -            -            -            -            -            -
            forget the group accountant                             -            -            -            -            -            -            -            -            -            -            -            -
            see how far the group delivery is                       -            -            -            -            may          may          -            -            -            -            may          may
            move the group delivery                                 -            -            -            -            may          -            -            -            -            -            -            -
            forget the group delivery                               -            -            -            -            -            -            -            -            -            -            -            -
            see how far the group cook-shelf is                     -            may          may          -            -            may          -            -            -            -            may          may
            move the group cook-shelf                               -            -            may          -            -            -            -            -            -            -            -            -
            forget the group cook-shelf                             -            -            -            -            -            -            -            -            -            -            -            -
            see how far the group connect is                        -            -            -            -            -            -            may          -            -            -            may          may
            move the group connect                                  -            -            -            -            -            -            may          -            -            -            -            -
            forget the group connect                                -            -            -            -            -            -            -            -            -            -            -            -
            see how far the group connect-orders is                 -            -            -            -            -            -            may          -            -            -            may          may
            move the group connect-orders                           -            -            -            -            -            -            may          -            -            -            -            -
            forget the group connect-orders                         -            -            -            -            -            -            -            -            -            -            -            -
            see how far the group statistician is                   -            -            -            -            -            -            -            -            may          -            may          may
            move the group statistician                             -            -            -            -            -            -            -            -            may          -            -            -
            forget the group statistician                           -            -            -            -            -            -            -            -            -            -            -            -
            see how far the group stockist is                       -            -            -            -            -            -            -            -            -            may          may          may
            move the group stockist                                 -            -            -            -            -            -            -            -            -            may          -            -
            forget the group stockist                               -            -            -            -            -            -            -            -            -            -            -            -
            have transactions as till-1-0                           -            -            -            -            -            -            -            -            -            -            -            -
            have transactions as preparer-1-0                       -            may          -            -            -            -            -            -            -            -            -            -
            have transactions as cook-1-0                           -            may          may          -            -            -            -            -            -            -            -            -
            have transactions as preparer                           -            -            -            -            -            -            -            -            -            -            -            -
            end what preparer-1-0 left open                         -            may          -            -            -            -            -            -            -            -            -            -
            end what cook-1-0 left open                             -            may          may          -            -            -            -            -            -            -            -            -
            see the transactions of preparer-1-0                    -            may          -            -            -            -            -            -            -            -            may          may
            write __consumer_offsets                                -            -            -            -            -            -            -            -            -            -            -            -
            write __transaction_state                               -            -            -            -            -            -            -            -            -            -            -            -
            read orders                                             may          may          -            may          -            may          may          -            may          may          may          may
            read cook-requests                                      -            may          may          -            -            may          -            -            may          -            may          may
            read ready                                              may          may          -            -            may          may          -            -            may          may          may          may
            read shelf                                              -            may          may          -            -            may          -            -            -            may          may          may
            read shop-floor                                         -            -            -            -            -            may          -            -            -            -            may          may
            read orders-dlt                                         may          may          -            -            -            may          -            -            -            -            may          may
            read cook-requests-dlt                                  may          may          -            -            -            may          -            -            -            -            may          may
            read ready-dlt                                          -            -            -            -            -            may          -            -            -            -            may          may
            read shelf-dlt                                          -            -            -            -            -            may          -            -            -            -            may          may
            read connect-configs                                    -            -            -            -            -            -            may          -            -            -            may          may
            read connect-dead-letters                               -            -            -            -            -            -            -            -            -            -            may          may
            read connect-offsets                                    -            -            -            -            -            -            may          -            -            -            may          may
            read connect-status                                     -            -            -            -            -            -            may          -            -            -            may          may
            read purchases                                          -            -            -            -            -            -            -            -            -            -            may          may
            read __consumer_offsets                                 -            -            -            -            -            -            -            -            -            -            may          may
            read __transaction_state                                -            -            -            -            -            -            -            -            -            -            may          may
            create a topic                                          -            -            -            -            -            -            -            -            -            -            -            -
            delete orders                                           -            -            -            -            -            -            -            -            -            -            -            -
            delete records of orders                                -            -            -            -            -            -            -            -            -            -            -            -
            give orders more partitions                             -            -            -            -            -            -            -            -            -            -            -            -
            see the settings of orders                              -            -            -            -            -            -            -            -            -            -            -            -
            change the settings of orders                           -            -            -            -            -            -            -            -            -            -            -            -
            see who may do what                                     -            -            -            -            -            may          -            -            -            -            may          may
            give rights                                             -            -            -            -            -            -            -            -            -            -            -            -
            take rights                                             -            -            -            -            -            -            -            -            -            -            -            -
            see the users                                           -            -            -            -            -            may          -            -            -            -            may          may
            change a password                                       -            -            -            -            -            -            -            -            -            -            -            -
            see the settings of the brokers                         -            -            -            -            -            -            -            -            -            -            -            -
            change the settings of the brokers                      -            -            -            -            -            -            -            -            -            -            -            -
            see the controllers                                     -            -            -            -            -            may          -            -            -            -            may          may
            send a broker away                                      -            -            -            -            -            -            -            -            -            -            -            -

            Redis                                                   till         preparer     cook         accountant   delivery     board        connect      registry     statistician stockist     auditor      manager
            come in                                                 -            may          may          -            -            -            -            -            -            -            may          may
            … with a wrong password                                 -            -            -            -            -            -            -            -            -            -            -            -
            … under the name default                                -            -            -            -            -            -            -            -            -            -            -            -
            … without a name                                        -            -            -            -            -            -            -            -            -            -            -            -
            … as health: PING                                       may          may          may          may          may          may          may          may          may          may          may          may
            … as health: GET                                        -            -            -            -            -            -            -            -            -            -            -            -
            PING                                                    -            may          may          -            -            -            -            -            -            -            may          may
            EVAL return(redis.call('SET',KEYS[1],1)) 1 {cabinet}:x  -            may          may          -            -            -            -            -            -            -            -            -
            EVAL return(redis.call('SET',KEYS[1],1)) 1 {safe}:x     -            -            -            -            -            -            -            -            -            -            -            -
            EVAL return(redis.call('FLUSHALL')) 0                   -            -            -            -            -            -            -            -            -            -            -            -
            EVALSHA e0e1f9fabfc9d4800c877a703b823ac0578ff8db 0      -            may          may          -            -            -            -            -            -            -            -            -
            SET {cabinet}:x x                                       -            may          may          -            -            -            -            -            -            -            -            -
            GET {cabinet}:x                                         -            may          -            -            -            -            -            -            -            -            -            -
            MGET {cabinet}:x                                        -            may          may          -            -            -            -            -            -            -            may          -
            HSET {cabinet}:y shelf.cod 1                            -            may          may          -            -            -            -            -            -            -            -            -
            HGET {cabinet}:y shelf.cod                              -            may          may          -            -            -            -            -            -            -            -            -
            HMGET {cabinet}:y shelf.cod                             -            may          may          -            -            -            -            -            -            -            -            may
            HGETALL {cabinet}:y                                     -            may          may          -            -            -            -            -            -            -            may          may
            HDEL {cabinet}:y shelf.pie                              -            may          may          -            -            -            -            -            -            -            -            -
            HINCRBY {cabinet}:y shelf.cod 1                         -            may          -            -            -            -            -            -            -            -            -            -
            DEL {cabinet}:x                                         -            may          -            -            -            -            -            -            -            -            -            -
            UNLINK {cabinet}:x                                      -            may          -            -            -            -            -            -            -            -            -            -
            EXPIRE {cabinet}:x 1                                    -            -            -            -            -            -            -            -            -            -            -            -
            PEXPIRE {cabinet}:x 1000                                -            may          -            -            -            -            -            -            -            -            -            -
            RENAME {cabinet}:x {cabinet}:z                          -            -            -            -            -            -            -            -            -            -            -            -
            EXISTS {cabinet}:x                                      -            may          may          -            -            -            -            -            -            -            may          may
            TTL {cabinet}:x                                         -            -            -            -            -            -            -            -            -            -            -            -
            STRLEN {cabinet}:x                                      -            -            -            -            -            -            -            -            -            -            -            -
            MEMORY USAGE {cabinet}:x                                -            -            -            -            -            -            -            -            -            -            may          -
            SET {cabinet}:lost x                                    -            may          may          -            -            -            -            -            -            -            -            may
            GET {cabinet}:lost                                      -            may          -            -            -            -            -            -            -            -            -            -
            SET {safe}:x x                                          -            -            -            -            -            -            -            -            -            -            -            -
            GET {safe}:x                                            -            -            -            -            -            -            -            -            -            -            -            -
            MGET {safe}:x                                           -            -            -            -            -            -            -            -            -            -            -            -
            HSET {safe}:y shelf.cod 1                               -            -            -            -            -            -            -            -            -            -            -            -
            HMGET {safe}:y shelf.cod                                -            -            -            -            -            -            -            -            -            -            -            -
            HGETALL {safe}:y                                        -            -            -            -            -            -            -            -            -            -            -            -
            HDEL {safe}:y shelf.cod                                 -            -            -            -            -            -            -            -            -            -            -            -
            TIME                                                    -            may          may          -            -            -            -            -            -            -            -            -
            SCAN 0                                                  -            may          -            -            -            -            -            -            -            -            may          -
            DBSIZE                                                  -            -            -            -            -            -            -            -            -            -            -            -
            INFO                                                    -            may          may          -            -            -            -            -            -            -            may          may
            KEYS *                                                  -            -            -            -            -            -            -            -            -            -            -            -
            RANDOMKEY                                               -            -            -            -            -            -            -            -            -            -            -            -
            SELECT 1                                                -            -            -            -            -            -            -            -            -            -            -            -
            MULTI                                                   -            -            -            -            -            -            -            -            -            -            -            -
            PUBLISH till burglary                                   -            -            -            -            -            -            -            -            -            -            -            -
            SUBSCRIBE till                                          -            -            -            -            -            -            -            -            -            -            -            -
            FLUSHALL                                                -            -            -            -            -            -            -            -            -            -            -            -
            FLUSHDB                                                 -            -            -            -            -            -            -            -            -            -            -            -
            SWAPDB 0 1                                              -            -            -            -            -            -            -            -            -            -            -            -
            CONFIG GET *                                            -            -            -            -            -            -            -            -            -            -            -            -
            CONFIG SET appendonly no                                -            -            -            -            -            -            -            -            -            -            -            -
            CONFIG REWRITE                                          -            -            -            -            -            -            -            -            -            -            -            -
            SCRIPT LOAD return(1)                                   -            -            -            -            -            -            -            -            -            -            -            -
            SCRIPT FLUSH                                            -            -            -            -            -            -            -            -            -            -            -            -
            SCRIPT KILL                                             -            -            -            -            -            -            -            -            -            -            -            -
            FUNCTION LIST                                           -            -            -            -            -            -            -            -            -            -            -            -
            FUNCTION FLUSH                                          -            -            -            -            -            -            -            -            -            -            -            -
            ACL WHOAMI                                              -            -            -            -            -            -            -            -            -            -            -            -
            ACL LIST                                                -            -            -            -            -            -            -            -            -            -            -            -
            ACL SETUSER burglar on nopass ~* +@all                  -            -            -            -            -            -            -            -            -            -            -            -
            ACL LOAD                                                -            -            -            -            -            -            -            -            -            -            -            -
            CLIENT LIST                                             -            -            -            -            -            -            -            -            -            -            -            -
            CLIENT KILL TYPE normal                                 -            -            -            -            -            -            -            -            -            -            -            -
            MONITOR                                                 -            -            -            -            -            -            -            -            -            -            -            -
            SLOWLOG GET                                             -            -            -            -            -            -            -            -            -            -            -            -
            LATENCY LATEST                                          -            -            -            -            -            -            -            -            -            -            -            -
            DEBUG JMAP                                              -            -            -            -            -            -            -            -            -            -            -            -
            MODULE LIST                                             -            -            -            -            -            -            -            -            -            -            -            -
            MODULE LOAD /tmp/burglary.so                            -            -            -            -            -            -            -            -            -            -            -            -
            SAVE                                                    -            -            -            -            -            -            -            -            -            -            -            -
            BGREWRITEAOF                                            -            -            -            -            -            -            -            -            -            -            -            -
            REPLICAOF burglar 6379                                  -            -            -            -            -            -            -            -            -            -            -            -
            SHUTDOWN NOSAVE                                         -            -            -            -            -            -            -            -            -            -            -            -

            PostgreSQL                                              till         preparer     cook         accountant   delivery     board        connect      registry     statistician stockist     auditor      manager
            come in to shop                                         -            -            -            may          may          -            may          may          -            may          may          -
            come in to postgres                                     -            -            -            -            -            -            -            -            -            -            -            -
            come in to template1                                    -            -            -            -            -            -            -            -            -            -            -            -
            … with a wrong password                                 -            -            -            -            -            -            -            -            -            -            -            -
            … under the name postgres                               -            -            -            -            -            -            -            -            -            -            -            -
            CREATE TABLE accountant.safe (pence int)                -            -            -            may          -            -            -            -            -            -            -            -
            SELECT * FROM accountant.safe                           -            -            -            may          -            -            -            -            -            -            may          -
            INSERT INTO accountant.safe VALUES (1)                  -            -            -            may          -            -            -            -            -            -            -            -
            UPDATE accountant.safe SET pence = 2                    -            -            -            may          -            -            -            -            -            -            -            -
            DELETE FROM accountant.safe                             -            -            -            may          -            -            -            -            -            -            -            -
            TRUNCATE accountant.safe                                -            -            -            may          -            -            -            -            -            -            -            -
            ALTER TABLE accountant.safe ADD COLUMN burgled text     -            -            -            may          -            -            -            -            -            -            -            -
            CREATE INDEX ON accountant.safe (pence)                 -            -            -            may          -            -            -            -            -            -            -            -
            ALTER TABLE accountant.safe OWNER TO CURRENT_USER       -            -            -            may          -            -            -            -            -            -            -            -
            DROP TABLE accountant.safe                              -            -            -            may          -            -            -            -            -            -            -            -
            CREATE TABLE delivery.safe (pence int)                  -            -            -            -            may          -            -            -            -            -            -            -
            SELECT * FROM delivery.safe                             -            -            -            -            may          -            -            -            -            -            may          -
            INSERT INTO delivery.safe VALUES (1)                    -            -            -            -            may          -            -            -            -            -            -            -
            UPDATE delivery.safe SET pence = 2                      -            -            -            -            may          -            -            -            -            -            -            -
            DELETE FROM delivery.safe                               -            -            -            -            may          -            -            -            -            -            -            -
            TRUNCATE delivery.safe                                  -            -            -            -            may          -            -            -            -            -            -            -
            ALTER TABLE delivery.safe ADD COLUMN burgled text       -            -            -            -            may          -            -            -            -            -            -            -
            CREATE INDEX ON delivery.safe (pence)                   -            -            -            -            may          -            -            -            -            -            -            -
            ALTER TABLE delivery.safe OWNER TO CURRENT_USER         -            -            -            -            may          -            -            -            -            -            -            -
            DROP TABLE delivery.safe                                -            -            -            -            may          -            -            -            -            -            -            -
            CREATE TABLE analysis.safe (pence int)                  -            -            -            -            -            -            may          -            -            -            -            -
            SELECT * FROM analysis.safe                             -            -            -            -            -            -            may          -            -            -            may          -
            INSERT INTO analysis.safe VALUES (1)                    -            -            -            -            -            -            may          -            -            -            -            -
            UPDATE analysis.safe SET pence = 2                      -            -            -            -            -            -            may          -            -            -            -            -
            DELETE FROM analysis.safe                               -            -            -            -            -            -            may          -            -            -            -            -
            TRUNCATE analysis.safe                                  -            -            -            -            -            -            may          -            -            -            -            -
            ALTER TABLE analysis.safe ADD COLUMN burgled text       -            -            -            -            -            -            may          -            -            -            -            -
            CREATE INDEX ON analysis.safe (pence)                   -            -            -            -            -            -            may          -            -            -            -            -
            ALTER TABLE analysis.safe OWNER TO CURRENT_USER         -            -            -            -            -            -            may          -            -            -            -            -
            DROP TABLE analysis.safe                                -            -            -            -            -            -            may          -            -            -            -            -
            CREATE TABLE registry.safe (pence int)                  -            -            -            -            -            -            -            may          -            -            -            -
            SELECT * FROM registry.safe                             -            -            -            -            -            -            -            may          -            -            may          -
            INSERT INTO registry.safe VALUES (1)                    -            -            -            -            -            -            -            may          -            -            -            -
            UPDATE registry.safe SET pence = 2                      -            -            -            -            -            -            -            may          -            -            -            -
            DELETE FROM registry.safe                               -            -            -            -            -            -            -            may          -            -            -            -
            TRUNCATE registry.safe                                  -            -            -            -            -            -            -            may          -            -            -            -
            ALTER TABLE registry.safe ADD COLUMN burgled text       -            -            -            -            -            -            -            may          -            -            -            -
            CREATE INDEX ON registry.safe (pence)                   -            -            -            -            -            -            -            may          -            -            -            -
            ALTER TABLE registry.safe OWNER TO CURRENT_USER         -            -            -            -            -            -            -            may          -            -            -            -
            DROP TABLE registry.safe                                -            -            -            -            -            -            -            may          -            -            -            -
            CREATE TABLE stockist.safe (pence int)                  -            -            -            -            -            -            -            -            -            may          -            -
            SELECT * FROM stockist.safe                             -            -            -            -            -            -            -            -            -            may          may          -
            INSERT INTO stockist.safe VALUES (1)                    -            -            -            -            -            -            -            -            -            may          -            -
            UPDATE stockist.safe SET pence = 2                      -            -            -            -            -            -            -            -            -            may          -            -
            DELETE FROM stockist.safe                               -            -            -            -            -            -            -            -            -            may          -            -
            TRUNCATE stockist.safe                                  -            -            -            -            -            -            -            -            -            may          -            -
            ALTER TABLE stockist.safe ADD COLUMN burgled text       -            -            -            -            -            -            -            -            -            may          -            -
            CREATE INDEX ON stockist.safe (pence)                   -            -            -            -            -            -            -            -            -            may          -            -
            ALTER TABLE stockist.safe OWNER TO CURRENT_USER         -            -            -            -            -            -            -            -            -            may          -            -
            DROP TABLE stockist.safe                                -            -            -            -            -            -            -            -            -            may          -            -
            CREATE TABLE public.burglary (loot text)                -            -            -            -            -            -            -            -            -            -            -            -
            CREATE TEMPORARY TABLE burglary (loot text)             -            -            -            -            -            -            -            -            -            -            -            -
            CREATE SCHEMA burglary                                  -            -            -            -            -            -            -            -            -            -            -            -
            CREATE ROLE burglar                                     -            -            -            -            -            -            -            -            -            -            -            -
            CREATE EXTENSION file_fdw SCHEMA accountant             -            -            -            -            -            -            -            -            -            -            -            -
            ALTER ROLE postgres PASSWORD 'burgled'                  -            -            -            -            -            -            -            -            -            -            -            -
            ALTER SYSTEM SET fsync = off                            -            -            -            -            -            -            -            -            -            -            -            -
            SET ROLE postgres                                       -            -            -            -            -            -            -            -            -            -            -            -
            SET ROLE accountant                                     -            -            -            may          -            -            -            -            -            -            -            -
            SET ROLE delivery                                       -            -            -            -            may          -            -            -            -            -            -            -
            SET ROLE connect                                        -            -            -            -            -            -            may          -            -            -            -            -
            SET ROLE registry                                       -            -            -            -            -            -            -            may          -            -            -            -
            SET ROLE stockist                                       -            -            -            -            -            -            -            -            -            may          -            -
            SELECT rolpassword FROM pg_authid                       -            -            -            -            -            -            -            -            -            -            -            -
            SELECT pg_read_file('/run/secrets/password')            -            -            -            -            -            -            -            -            -            -            -            -
            COPY (SELECT 1) TO PROGRAM 'true'                       -            -            -            -            -            -            -            -            -            -            -            -
            SELECT pg_reload_conf()                                 -            -            -            -            -            -            -            -            -            -            -            -

            """;

    @Test
    void everyoneMayWhatItMustAndNothingElse() throws URISyntaxException {
        var classes = Path.of(Burglar.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var shop = ContainerShop.unstaffed()) {
            var burglary = shop.run(
                    "shop",
                    List.of(
                            "--volume=secrets:/run/everyone:ro",
                            "--volume=%s:/burglar:ro".formatted(classes),
                            "--entrypoint=java"),
                    List.of(
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Dstdout.encoding=UTF-8",
                            "-cp",
                            "/burglar:/shop/program.jar:/shop/lib/*",
                            Burglar.class.getName(),
                            "/run/everyone/passwords.properties"));

            assertThat(burglary.output()).as(burglary.errors()).isEqualTo(RIGHTS);
        }
    }
}
