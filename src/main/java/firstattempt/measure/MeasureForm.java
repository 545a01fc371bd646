package firstattempt.measure;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.web.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** A total as it is typed; a day and a number that cannot be read stay as typed. */
record MeasureForm(@Nullable UUID captureId, @Nullable UUID child, @NotBlank @Size(max = Measure.LONGEST) String name,
		String takenOn, String total) {

	MeasureForm {
		captureId = (captureId != null) ? captureId : UuidCreator.getTimeOrderedEpoch();
		name = (name != null) ? name.replaceAll("\\s+", " ").strip() : "";
		takenOn = (takenOn != null) ? takenOn.strip() : "";
		total = (total != null) ? total.strip() : "";
	}

	static MeasureForm empty(LocalDate today) {
		return new MeasureForm(null, null, "", today.toString(), "");
	}

	@Nullable LocalDate day(LocalDate today, Errors errors) {
		if (Refusal.unreadable(errors)) {
			return null;
		}
		try {
			LocalDate day = LocalDate.parse(this.takenOn);
			if (day.isAfter(today) || day.getYear() < 1900) {
				errors.rejectValue("takenOn", "measure.day.ahead");
			}
			return day;
		}
		catch (DateTimeException ex) {
			errors.rejectValue("takenOn", "journal.day.unreadable");
			return null;
		}
	}

	@Nullable BigDecimal number(Errors errors) {
		if (Refusal.unreadable(errors)) {
			return null;
		}
		if (!this.total.matches("[-−]?[0-9]{1,6}([.,][0-9]{1,2})?")) {
			errors.rejectValue("total", "measure.total.unreadable");
			return null;
		}
		return new BigDecimal(this.total.replace(',', '.').replace('−', '-'));
	}

}
