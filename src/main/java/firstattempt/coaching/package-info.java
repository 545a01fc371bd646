/** A coach's desk and reading room. */
@ApplicationModule(allowedDependencies = { "account", "family", "journal", "sharing", "theme", "web" })
@NullMarked
package firstattempt.coaching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
