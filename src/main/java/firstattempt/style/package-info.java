/** The pieces that pages are made of, each in every state; for whoever builds on them. */
@ApplicationModule(allowedDependencies = { "family", "journal", "theme" })
@NullMarked
package firstattempt.style;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
