package firstattempt.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.family.Child;
import firstattempt.web.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** A check-in as it is typed; a day that cannot be read stays as typed. */
record CheckInForm(@Nullable UUID captureId, String version, @Nullable UUID child,
		@NotBlank @Size(max = 100) String withWhom, @NotBlank @Size(max = 300) String looksAt, String day,
		@Nullable Boolean weekly, @Nullable Boolean agreed) {

	CheckInForm {
		version = (version != null) ? version : "";
		withWhom = (withWhom != null) ? withWhom.replaceAll("\\s+", " ").strip() : "";
		looksAt = (looksAt != null) ? looksAt.replaceAll("\\s+", " ").strip() : "";
		day = (day != null) ? day.strip() : "";
		weekly = Boolean.TRUE.equals(weekly);
		agreed = Boolean.TRUE.equals(agreed);
	}

	static CheckInForm empty(Child child, LocalDate today) {
		return new CheckInForm(UuidCreator.getTimeOrderedEpoch(), "", child.id(), "", "", today.plusDays(1).toString(),
				true, null);
	}

	static CheckInForm of(CheckIn checkIn) {
		CheckIn.Agreement agreement = checkIn.agreement();
		return new CheckInForm(null, Integer.toString(checkIn.version()), checkIn.childId(), agreement.withWhom(),
				agreement.looksAt(), agreement.dueDay().toString(), agreement.weekly(), true);
	}

	/** The same words over another version. */
	CheckInForm over(int version) {
		return new CheckInForm(this.captureId, Integer.toString(version), this.child, this.withWhom, this.looksAt,
				this.day, this.weekly, this.agreed);
	}

	/**
	 * What was agreed.
	 * @param today which day it is
	 * @param kept the day that was agreed before, which may have passed; null for a new
	 * one
	 * @param errors what cannot be taken
	 * @return the agreement, if nothing stands against it
	 */
	Optional<CheckIn.Agreement> agreement(LocalDate today, @Nullable LocalDate kept, Errors errors) {
		if (Refusal.unreadable(errors)) {
			return Optional.empty();
		}
		if (!this.agreed) {
			errors.rejectValue("agreed", "checkIn.agreed.needed");
		}
		LocalDate due = null;
		try {
			due = LocalDate.parse(this.day);
			if (due.isBefore(today) && !due.equals(kept)) {
				errors.rejectValue("day", "checkIn.day.past");
			}
			else if (due.isAfter(today.plusYears(Support.FORESEEN))) {
				errors.rejectValue("day", "support.day.far");
			}
		}
		catch (DateTimeException ex) {
			errors.rejectValue("day", "journal.day.unreadable");
		}
		return errors.hasErrors() ? Optional.empty()
				: Optional.of(new CheckIn.Agreement(this.withWhom, this.looksAt, due, this.weekly));
	}

}
