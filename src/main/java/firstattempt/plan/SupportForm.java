package firstattempt.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.family.Child;
import firstattempt.web.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** A support as it is typed; a day that cannot be read stays as typed. */
record SupportForm(@Nullable UUID captureId, String version, @Nullable UUID child,
		@NotBlank @Size(max = 300) String what, @Size(max = 300) String whoKnows, @Size(max = 300) String then1,
		String from1, @Size(max = 300) String then2, String from2, @Size(max = 300) String then3, String from3,
		String endsOn, @Nullable Boolean anyway) {

	private static final int ROWS = 3;

	SupportForm {
		version = (version != null) ? version : "";
		what = line(what);
		whoKnows = line(whoKnows);
		then1 = line(then1);
		from1 = line(from1);
		then2 = line(then2);
		from2 = line(from2);
		then3 = line(then3);
		from3 = line(from3);
		endsOn = line(endsOn);
		anyway = Boolean.TRUE.equals(anyway);
	}

	private static String line(@Nullable String text) {
		return (text != null) ? text.replaceAll("\\s+", " ").strip() : "";
	}

	static SupportForm empty(Child child) {
		return new SupportForm(UuidCreator.getTimeOrderedEpoch(), "", child.id(), "", "", "", "", "", "", "", "", "",
				null);
	}

	/** A start: what there is now, less of it in two weeks, and in four, none in six. */
	static SupportForm startingFrom(String name, Child child, List<String> words, LocalDate today) {
		return new SupportForm(UuidCreator.getTimeOrderedEpoch(), name, child.id(), words.get(0), "", words.get(1),
				today.plusWeeks(2).toString(), words.get(2), today.plusWeeks(4).toString(), "", "",
				today.plusWeeks(6).toString(), null);
	}

	static SupportForm of(Support support) {
		Support.Wording wording = support.wording();
		List<String> rows = new ArrayList<>();
		String end = "";
		for (SupportStep step : wording.ahead()) {
			if (step.ends()) {
				end = step.fromDay().toString();
			}
			else {
				rows.add(step.what());
				rows.add(step.fromDay().toString());
			}
		}
		while (rows.size() < 2 * ROWS) {
			rows.add("");
		}
		return new SupportForm(null, Integer.toString(support.version()), support.childId(), wording.what(),
				wording.whoKnows(), rows.get(0), rows.get(1), rows.get(2), rows.get(3), rows.get(4), rows.get(5), end,
				null);
	}

	/** The same words over another version. */
	SupportForm over(int version) {
		return new SupportForm(this.captureId, Integer.toString(version), this.child, this.what, this.whoKnows,
				this.then1, this.from1, this.then2, this.from2, this.then3, this.from3, this.endsOn, null);
	}

	/**
	 * What is told.
	 * @param after the day of the step before, which all others have to follow
	 * @param errors what cannot be taken
	 * @return the wording; of no use where there are errors
	 */
	Support.Wording wording(LocalDate after, Errors errors) {
		List<SupportStep> ahead = new ArrayList<>();
		if (!Refusal.unreadable(errors)) {
			LocalDate before = after;
			List<String> words = List.of(this.then1, this.then2, this.then3);
			List<String> days = List.of(this.from1, this.from2, this.from3);
			for (int row = 1; row <= ROWS; row++) {
				String word = words.get(row - 1);
				String typed = days.get(row - 1);
				String wordField = "then" + row;
				String dayField = "from" + row;
				if (!word.isEmpty() && typed.isEmpty()) {
					errors.rejectValue(dayField, "support.step.day");
				}
				else if (word.isEmpty() && !typed.isEmpty()) {
					errors.rejectValue(wordField, "support.step.words");
				}
				else if (!word.isEmpty()) {
					LocalDate day = day(dayField, typed, before, after, errors);
					ahead.add(new SupportStep(word, day, null, false));
					before = day;
				}
			}
			if (!this.endsOn.isEmpty()) {
				ahead.add(new SupportStep("", day("endsOn", this.endsOn, before, after, errors), null, true));
			}
		}
		return new Support.Wording(this.what, this.whoKnows, ahead);
	}

	private static LocalDate day(String field, String typed, LocalDate before, LocalDate after, Errors errors) {
		try {
			LocalDate day = LocalDate.parse(typed);
			if (!day.isAfter(before)) {
				errors.rejectValue(field, "support.day.order");
				return before;
			}
			if (day.isAfter(after.plusYears(Support.FORESEEN))) {
				errors.rejectValue(field, "support.day.far");
				return before;
			}
			return day;
		}
		catch (DateTimeException ex) {
			errors.rejectValue(field, "journal.day.unreadable");
			return before;
		}
	}

}
