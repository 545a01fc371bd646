/** Who belongs together: caregivers and children. */
@ApplicationModule(allowedDependencies = { "account", "mail", "web" })
@NullMarked
package firstattempt.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
