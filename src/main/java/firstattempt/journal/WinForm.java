package firstattempt.journal;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.web.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** A win as it is typed. */
record WinForm(@Nullable UUID captureId, @Nullable UUID child, @NotBlank @Size(max = 200) String text,
		String occurredAt) {

	WinForm {
		text = (text != null) ? text.replaceAll("\\R", " ") : "";
		occurredAt = (occurredAt != null) ? occurredAt : "";
	}

	static WinForm empty() {
		return new WinForm(UuidCreator.getTimeOrderedEpoch(), null, "", "");
	}

	Optional<Moment> moment(Child child, Family family, Clock clock, Errors errors) {
		if (Refusal.unreadable(errors)) {
			return Optional.empty();
		}
		Optional<Moment> moment = When.moment(null, this.occurredAt, clock, family.timeZone());
		When.check(moment, child, family, clock, errors);
		return errors.hasErrors() ? Optional.empty() : moment;
	}

}
