package firstattempt.goal;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How far along a goal is, as it is tapped, with a line beside it. */
record RatingForm(@Nullable UUID captureId, @NotNull @Min(0) @Max(Goal.REACHED) @Nullable Integer reached,
		@Size(max = Goal.LONGEST_NOTE) String note) {

	RatingForm {
		captureId = (captureId != null) ? captureId : UuidCreator.getTimeOrderedEpoch();
		note = (note != null) ? note.replaceAll("\\s+", " ").strip() : "";
	}

	static RatingForm empty() {
		return new RatingForm(null, null, "");
	}

}
