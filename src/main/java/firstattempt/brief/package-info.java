/** One page to read before a session, the same for the coach and for the family. */
@ApplicationModule(
		allowedDependencies = { "account", "family", "goal", "journal", "measure", "sharing", "theme", "web" })
@NullMarked
package firstattempt.brief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
