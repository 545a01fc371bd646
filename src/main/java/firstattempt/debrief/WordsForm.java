package firstattempt.debrief;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import firstattempt.journal.Thought;
import firstattempt.theme.Voice;
import firstattempt.web.Refusal;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** What a child types, and the password with which the device is taken back. */
record WordsForm(@Size(max = 4_000) String happened, @Size(max = 4_000) String next, @Nullable Boolean familyOnly,
		@Nullable String password) {

	WordsForm {
		happened = plain(happened);
		next = plain(next);
		familyOnly = Boolean.TRUE.equals(familyOnly);
	}

	private static String plain(@Nullable String text) {
		return (text != null) ? text.replace("\r\n", "\n") : "";
	}

	static WordsForm empty() {
		return new WordsForm("", "", null, null);
	}

	/**
	 * Whether there is anything to save.
	 * @return true if something was typed
	 */
	public boolean begun() {
		return !this.happened.isBlank() || !this.next.isBlank();
	}

	void check(Errors errors) {
		if (!Refusal.unreadable(errors) && !begun()) {
			errors.rejectValue("happened", "handOver.empty");
		}
	}

	Thought toThought() {
		String text = Stream.of(this.happened, this.next)
			.map(String::strip)
			.filter((answer) -> !answer.isEmpty())
			.collect(Collectors.joining("\n\n"));
		return new Thought(Voice.CHILD, text, false, false, false, this.familyOnly);
	}

}
