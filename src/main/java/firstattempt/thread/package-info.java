/**
 * What comes after a slip: whether it happened again, which slips belong together, and a
 * win to go with them.
 */
@ApplicationModule(allowedDependencies = { "account", "family", "journal", "web" })
@NullMarked
package firstattempt.thread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
