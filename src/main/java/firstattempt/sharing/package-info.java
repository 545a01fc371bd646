/** What a family lets its coaches read: consent, its one rule, and who read what. */
@ApplicationModule(allowedDependencies = { "account", "family", "journal", "mail", "theme", "web" })
@NullMarked
package firstattempt.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
