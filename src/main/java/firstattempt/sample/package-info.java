/** Journals that nobody lived: a family to look around in, and many to measure with. */
@ApplicationModule(allowedDependencies = { "account", "coaching", "exchange", "family", "goal", "guide", "journal",
		"measure", "plan", "sharing", "theme", "thread", "web" })
@NullMarked
package firstattempt.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
