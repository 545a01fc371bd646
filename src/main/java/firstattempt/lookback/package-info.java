/** One page a week, to be read in a minute. */
@ApplicationModule(allowedDependencies = { "account", "family", "journal", "web" })
@NullMarked
package firstattempt.lookback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
