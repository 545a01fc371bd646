/** What a coach writes to a family, and what the family answers. */
@ApplicationModule(allowedDependencies = { "account", "family", "journal", "plan", "sharing", "web" })
@NullMarked
package firstattempt.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
