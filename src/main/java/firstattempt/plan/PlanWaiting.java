package firstattempt.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import firstattempt.account.Account;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.journal.Waiting;

import org.springframework.stereotype.Component;

/** Check-ins and steps of supports whose day has come. */
@Component
class PlanWaiting implements Waiting {

	private static final int CHECK_IN = 20;

	private static final int FADING = 30;

	private final Plans plans;

	PlanWaiting(Plans plans) {
		this.plans = plans;
	}

	@Override
	public List<Line> on(Family family, Account reader, Instant now) {
		LocalDate today = family.day(now);
		List<Line> lines = new ArrayList<>();
		for (CheckIn checkIn : this.plans.due(family, today)) {
			Child child = family.child(checkIn.childId());
			if (!child.archived()) {
				lines.add(new Line("check-in:" + checkIn.id() + ":" + checkIn.agreement().dueDay(), CHECK_IN,
						"plan/check-in-due", Board.CheckInView.of(checkIn, child, today)));
			}
		}
		for (Support support : this.plans.running(family)) {
			Child child = family.child(support.childId());
			Board.SupportView view = Board.SupportView.of(support, child, today, family.timeZone());
			if (!child.archived() && view.next() != null) {
				lines.add(
						new Line("support:" + support.id() + ":" + view.next().place(), FADING, "plan/step-due", view));
			}
		}
		return lines;
	}

}
