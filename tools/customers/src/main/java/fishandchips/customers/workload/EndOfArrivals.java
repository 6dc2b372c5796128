package fishandchips.customers.workload;

import java.time.Duration;
import java.util.stream.Stream;

/** When customers stop coming. */
public sealed interface EndOfArrivals {

    /** Those who are let in, of all who would come. */
    Stream<Customer> letIn(Stream<Customer> customers);

    /** After so many customers. */
    record AfterCustomers(int customers) implements EndOfArrivals {

        @Override
        public Stream<Customer> letIn(Stream<Customer> all) {
            return all.limit(customers);
        }
    }

    /** At a time. */
    record AtTime(Duration time) implements EndOfArrivals {

        @Override
        public Stream<Customer> letIn(Stream<Customer> all) {
            return all.takeWhile(customer -> customer.arrives().compareTo(time) < 0);
        }
    }
}
