/** Pictures of numbers, drawn on the server: plain functions from values to SVG. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package firstattempt.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
