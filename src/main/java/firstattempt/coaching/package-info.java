/** A coach's desk and reading room. */
@ApplicationModule(allowedDependencies = { "account", "exchange", "family", "insight", "journal", "plan", "sharing",
		"theme", "web" })
@NullMarked
package firstattempt.coaching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
