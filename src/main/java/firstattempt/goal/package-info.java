/**
 * What a family wants to be different, in its own words, and how far along it finds it.
 */
@ApplicationModule(allowedDependencies = { "account", "chart", "coaching", "family", "journal", "sharing", "web" })
@NullMarked
package firstattempt.goal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
