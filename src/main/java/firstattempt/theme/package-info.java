/** What a text touches and the sentences that show it; plain Java. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package firstattempt.theme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
