/** What a family means to do: if-then plans, help that is faded, agreed check-ins. */
@ApplicationModule(allowedDependencies = { "account", "family", "journal", "web" })
@NullMarked
package firstattempt.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
