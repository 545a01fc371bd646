/**
 * The app on a device: how it is installed there, and what it does without a connection.
 */
@ApplicationModule(allowedDependencies = { "account", "family", "web" })
@NullMarked
package firstattempt.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
