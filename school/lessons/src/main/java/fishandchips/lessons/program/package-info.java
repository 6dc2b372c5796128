/**
 * Programs that learners edit. A command compiles such a program and runs it in a process of its own, which ends with the command. The command can
 * crash or freeze it at a chosen point, while the program itself knows nothing of that: the clients of Kafka load {@link
 * fishandchips.lessons.program.FaultInterceptor} from the file of settings that the command writes, and PostgreSQL's driver is wrapped.
 */
@NullMarked
package fishandchips.lessons.program;

import org.jspecify.annotations.NullMarked;
