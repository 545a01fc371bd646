/** Journals that nobody lived: a family to look around in, and many to measure with. */
@ApplicationModule(allowedDependencies = { "account", "family", "guide", "journal", "plan", "theme", "thread", "web" })
@NullMarked
package firstattempt.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
