package firstattempt.journal;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.theme.Voice;
import firstattempt.web.Refusal;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** A later thought as it is typed and ticked. */
record ReflectionForm(@Nullable UUID captureId, @Nullable Voice voice, @Size(max = 10_000) String text,
		@Nullable Boolean feelingNamed, @Nullable Boolean planMade, @Nullable Boolean together) {

	ReflectionForm {
		voice = (voice != null) ? voice : Voice.PARENT;
		text = (text != null) ? text.replace("\r\n", "\n") : "";
		feelingNamed = Boolean.TRUE.equals(feelingNamed);
		planMade = Boolean.TRUE.equals(planMade);
		together = Boolean.TRUE.equals(together);
	}

	static ReflectionForm empty() {
		return new ReflectionForm(UuidCreator.getTimeOrderedEpoch(), Voice.PARENT, "", null, null, null);
	}

	void check(Errors errors) {
		if (!Refusal.unreadable(errors) && this.text.isBlank() && !this.feelingNamed && !this.planMade
				&& !this.together) {
			errors.rejectValue("text", "reflection.empty");
		}
	}

	Thought toThought() {
		return new Thought(this.voice, this.text, this.feelingNamed, this.planMade, this.together);
	}

}
