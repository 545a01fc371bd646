package firstattempt.goal;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A goal as it is typed; without a child it is about the whole family. */
record GoalForm(@Nullable UUID captureId, String version, @Nullable UUID child,
		@NotBlank @Size(max = Goal.LONGEST) String words) {

	GoalForm {
		version = (version != null) ? version : "";
		words = (words != null) ? words.replaceAll("\\s+", " ").strip() : "";
	}

	static GoalForm empty() {
		return new GoalForm(UuidCreator.getTimeOrderedEpoch(), "", null, "");
	}

	static GoalForm of(Goal goal) {
		return new GoalForm(null, Integer.toString(goal.version()), goal.childId(), goal.words());
	}

	/** The same words over another version. */
	GoalForm over(int version) {
		return new GoalForm(this.captureId, Integer.toString(version), this.child, this.words);
	}

	int number() {
		return this.version.matches("[0-9]{1,9}") ? Integer.parseInt(this.version) : -1;
	}

}
