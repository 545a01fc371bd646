/** The heart: episodes, reflections and wins, their timeline and the search in them. */
@ApplicationModule(allowedDependencies = { "account", "family", "theme", "web" })
@NullMarked
package firstattempt.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
