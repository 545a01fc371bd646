package firstattempt.coaching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.exchange.Given;
import firstattempt.exchange.Saying;
import firstattempt.family.Child;
import firstattempt.journal.Situation;
import firstattempt.plan.Holder;
import firstattempt.plan.PlanCard;
import firstattempt.plan.Proposals;
import firstattempt.web.NotFound;
import firstattempt.web.Refusal;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** What a coach gives a family along, as it is typed; a day stays as it is typed. */
record SessionForm(@Nullable UUID captureId, String sessionDay, @Size(max = Saying.LONGEST) String text,
		@Nullable UUID child, @Nullable Holder holder, @Nullable Situation situation,
		@Size(max = PlanCard.Words.LONGEST) String ifText, @Size(max = PlanCard.Words.LONGEST) String thenText,
		@Size(max = PlanCard.Words.LONGEST_CALM) String calmPlan, @Size(max = Given.LONGEST_HOMEWORK) String homework,
		String dueDay) {

	SessionForm {
		sessionDay = (sessionDay != null) ? sessionDay.strip() : "";
		text = (text != null) ? text.replace("\r\n", "\n") : "";
		holder = (holder != null) ? holder : Holder.ADULT;
		ifText = (ifText != null) ? ifText : "";
		thenText = (thenText != null) ? thenText : "";
		calmPlan = (calmPlan != null) ? calmPlan.replace("\r\n", "\n") : "";
		homework = (homework != null) ? homework.replace("\r\n", "\n") : "";
		dueDay = (dueDay != null) ? dueDay.strip() : "";
	}

	static SessionForm empty(List<Child> children, LocalDate today) {
		return new SessionForm(UuidCreator.getTimeOrderedEpoch(), today.toString(), "", children.get(0).id(), null,
				null, "", "", "", "", "");
	}

	/** Whether something of a plan is typed. */
	public boolean planned() {
		return !this.ifText.isBlank() || !this.thenText.isBlank() || !this.calmPlan.isBlank();
	}

	/** Whether something of homework is typed. */
	public boolean assigned() {
		return !this.homework.isBlank() || !this.dueDay.isEmpty();
	}

	Optional<Given> toGiven(List<Child> children, LocalDate today, Errors errors) {
		if (Refusal.unreadable(errors)) {
			return Optional.empty();
		}
		if (this.text.isBlank() && !planned() && !assigned()) {
			errors.rejectValue("text", "session.nothing");
		}
		LocalDate session = this.sessionDay.isEmpty() ? today : day("sessionDay", this.sessionDay, errors);
		if (session != null && session.isAfter(today)) {
			errors.rejectValue("sessionDay", "session.day.ahead");
		}
		Given.Homework work = work(today, errors);
		Proposals.Proposed plan = plan(children, errors);
		return errors.hasErrors() ? Optional.empty() : Optional.of(new Given(session, this.text.strip(), plan, work));
	}

	private Given.@Nullable Homework work(LocalDate today, Errors errors) {
		if (!assigned()) {
			return null;
		}
		if (this.homework.isBlank()) {
			errors.rejectValue("homework", "NotBlank");
		}
		LocalDate due = day("dueDay", this.dueDay, errors);
		if (this.dueDay.isEmpty()) {
			errors.rejectValue("dueDay", "session.due.none");
		}
		else if (due != null && (due.isBefore(today) || due.isAfter(today.plusYears(1)))) {
			errors.rejectValue("dueDay", "session.due.off");
		}
		return (due != null) ? new Given.Homework(this.homework.strip(), due) : null;
	}

	private Proposals.@Nullable Proposed plan(List<Child> children, Errors errors) {
		if (!planned()) {
			return null;
		}
		if (this.ifText.isBlank()) {
			errors.rejectValue("ifText", "session.plan.half");
		}
		if (this.thenText.isBlank()) {
			errors.rejectValue("thenText", "session.plan.half");
		}
		UUID whose = children.stream()
			.map(Child::id)
			.filter((id) -> this.child == null || id.equals(this.child))
			.findFirst()
			.orElseThrow(NotFound::new);
		return new Proposals.Proposed(whose,
				new PlanCard.Words(this.holder, this.situation, this.ifText, this.thenText, this.calmPlan));
	}

	/** The day that is typed, or null where there is none or it cannot be read. */
	static @Nullable LocalDate day(String field, String typed, Errors errors) {
		try {
			return typed.isEmpty() ? null : LocalDate.parse(typed);
		}
		catch (DateTimeException ex) {
			errors.rejectValue(field, "journal.day.unreadable");
			return null;
		}
	}

}
