/** Who somebody is: registering, signing in and out, leaving. */
@ApplicationModule(allowedDependencies = { "mail", "web" })
@NullMarked
package firstattempt.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
