/** What a journal adds up to: pictures, and the few sentences that the numbers carry. */
@ApplicationModule(allowedDependencies = { "account", "chart", "family", "journal", "theme", "web" })
@NullMarked
package firstattempt.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
