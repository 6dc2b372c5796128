package fishandchips.board.web;

import java.util.concurrent.Semaphore;

/** A limited number of places for requests that take long. Safe for any number of threads. */
final class Places {

    private final Semaphore free;
    private final BoardFault whenFull;

    Places(int count, BoardFault whenFull) {
        this.free = new Semaphore(count);
        this.whenFull = whenFull;
    }

    /** A place that is taken until it is closed, once. */
    @FunctionalInterface
    interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Takes a place. Belongs in the head of a {@code try}, so that the place is given back however its use ends.
     *
     * @throws fishandchips.http.servlet.ProblemException when no place is free
     */
    Place take() {
        if (!free.tryAcquire()) {
            throw whenFull.exception();
        }
        return free::release;
    }
}
