package firstattempt.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.journal.Thought;
import firstattempt.journal.UpsetLasted;
import firstattempt.theme.Voice;
import firstattempt.web.Refusal;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** A talk as it is ticked and typed. */
record DebriefForm(@Nullable UUID captureId, @Nullable Boolean feelingNamed, @Nullable Boolean planMade,
		@Nullable Boolean together, @Size(max = 10_000) String childsWords, @Nullable Boolean familyOnly,
		@Size(max = 10_000) String text, @Nullable UpsetLasted upsetLasted) {

	DebriefForm {
		feelingNamed = Boolean.TRUE.equals(feelingNamed);
		planMade = Boolean.TRUE.equals(planMade);
		together = Boolean.TRUE.equals(together);
		familyOnly = Boolean.TRUE.equals(familyOnly);
		childsWords = plain(childsWords);
		text = plain(text);
	}

	private static String plain(@Nullable String text) {
		return (text != null) ? text.replace("\r\n", "\n") : "";
	}

	static DebriefForm empty() {
		return new DebriefForm(UuidCreator.getTimeOrderedEpoch(), null, null, null, "", null, "", null);
	}

	void check(Errors errors) {
		if (!Refusal.unreadable(errors) && toThoughts().isEmpty() && this.upsetLasted == null) {
			errors.rejectValue("feelingNamed", "debrief.empty");
		}
	}

	/** What was said: first the child's words, then the parent's with the ticks. */
	List<Thought> toThoughts() {
		List<Thought> thoughts = new ArrayList<>();
		if (!this.childsWords.isBlank()) {
			thoughts.add(new Thought(Voice.CHILD, this.childsWords, false, false, false, this.familyOnly));
		}
		if (!this.text.isBlank() || this.feelingNamed || this.planMade || this.together) {
			thoughts.add(new Thought(Voice.PARENT, this.text, this.feelingNamed, this.planMade, this.together));
		}
		return thoughts;
	}

	boolean planAlone() {
		return this.planMade && !this.together;
	}

}
