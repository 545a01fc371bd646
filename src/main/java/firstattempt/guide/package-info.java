/** Should I step in? What to weigh before it happens, and what to say. */
@ApplicationModule(allowedDependencies = { "account", "family", "journal", "web" })
@NullMarked
package firstattempt.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
