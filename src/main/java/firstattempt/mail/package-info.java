/** Letters out; to the log where no mail server is set. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package firstattempt.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
