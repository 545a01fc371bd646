package firstattempt.plan;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A step of a support that is faded.
 *
 * @param what how much help there is from then on; may be empty for the end
 * @param fromDay the day it is meant for
 * @param takenOn the day it was taken, or null if it is still ahead
 * @param ends whether the support is over with it
 */
@Embeddable
public record SupportStep(String what, LocalDate fromDay, @Nullable LocalDate takenOn, boolean ends) {

	SupportStep takenOn(@Nullable LocalDate day) {
		return new SupportStep(this.what, this.fromDay, day, this.ends);
	}

	SupportStep later(long days) {
		return new SupportStep(this.what, this.fromDay.plusDays(days), this.takenOn, this.ends);
	}

	SupportStep on(LocalDate day) {
		return new SupportStep(this.what, day, this.takenOn, this.ends);
	}

	SupportStep saying(String what) {
		return new SupportStep(what, this.fromDay, this.takenOn, this.ends);
	}

}
