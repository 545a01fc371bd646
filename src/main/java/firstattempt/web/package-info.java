/** What every page shares and no feature owns. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package firstattempt.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
