/**
 * Kafka Connect as a process of the shop. A worker in distributed mode copies orders from Kafka to PostgreSQL; no station knows of it, and
 * orders do not wait for it.
 *
 * <p>Reads: {@code orders}, and the topics of the writer. Writes: {@code connect-dead-letters}, the three topics in which Connect keeps its
 * connectors and how far they are, and the topics of the {@linkplain fishandchips.connect.writer writer}. Keeps: tables in PostgreSQL, in the
 * schema {@code analysis}.
 *
 * <p>{@link fishandchips.connect.ConnectProgram} begins everything; {@link fishandchips.connect.ConnectorSupervisor} applies the connectors
 * and restarts those that have failed.
 */
@NullMarked
package fishandchips.connect;

import org.jspecify.annotations.NullMarked;
