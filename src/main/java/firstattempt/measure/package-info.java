/** Totals of measures that a coach took elsewhere, kept as they are told. */
@ApplicationModule(allowedDependencies = { "account", "coaching", "family", "journal", "sharing", "web" })
@NullMarked
package firstattempt.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
