/**
 * Talking it over: the debrief, the phone handed to the child, and another way of saying
 * what was said in blame.
 */
@ApplicationModule(allowedDependencies = { "account", "family", "journal", "theme", "web" })
@NullMarked
package firstattempt.debrief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
