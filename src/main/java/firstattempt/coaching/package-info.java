/** What a family chooses to share with a coach, and the coach's desk. */
@ApplicationModule(allowedDependencies = { "account", "web" })
@NullMarked
package firstattempt.coaching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
