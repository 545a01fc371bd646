package firstattempt.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** How a support becomes less: step by step, and never everything at once. */
final class Fading {

	static final int A_WEEK = 7;

	private Fading() {
	}

	/**
	 * A support's steps with the days on which they are due. A step that is taken late
	 * keeps its distance to the next one.
	 * @param steps the steps; the first one is taken
	 * @param today which day it is
	 * @return the rungs of the ladder, in the same order
	 */
	static List<Rung> ladder(List<SupportStep> steps, LocalDate today) {
		List<Rung> rungs = new ArrayList<>();
		int now = reached(steps);
		LocalDate day = steps.get(now).takenOn();
		for (int place = 0; place < steps.size(); place++) {
			SupportStep step = steps.get(place);
			if (place > now) {
				SupportStep before = steps.get(place - 1);
				LocalDate soonest = day.plusDays(ChronoUnit.DAYS.between(before.fromDay(), step.fromDay()));
				day = soonest.isAfter(step.fromDay()) ? soonest : step.fromDay();
				rungs.add(new Rung(place, step, day, false, false, place == now + 1 && !day.isAfter(today)));
				day = day.isBefore(today) ? today : day;
			}
			else {
				rungs.add(new Rung(place, step, step.takenOn(), true, place == now, false));
			}
		}
		return rungs;
	}

	/**
	 * The step that is due.
	 * @param steps the steps
	 * @param today which day it is
	 * @return the next step, if its day has come
	 */
	static Optional<Rung> due(List<SupportStep> steps, LocalDate today) {
		return ladder(steps, today).stream().filter(Rung::due).findFirst();
	}

	/**
	 * The last step that was taken.
	 * @param steps the steps
	 * @return its place
	 */
	static int reached(List<SupportStep> steps) {
		int reached = 0;
		for (int place = 1; place < steps.size(); place++) {
			reached = (steps.get(place).takenOn() != null) ? place : reached;
		}
		return reached;
	}

	/**
	 * The day on which a support is over.
	 * @param steps the steps
	 * @param today which day it is
	 * @return the day, or nothing where no end is planned
	 */
	static Optional<LocalDate> end(List<SupportStep> steps, LocalDate today) {
		Rung last = ladder(steps, today).get(steps.size() - 1);
		return last.step().ends() ? Optional.of(last.day()) : Optional.empty();
	}

	/**
	 * Whether a support goes from all to nothing in one step.
	 * @param steps the steps
	 * @return true if an end is planned and nothing in between
	 */
	static boolean inOneGo(List<SupportStep> steps) {
		return steps.size() == 2 && steps.get(1).ends();
	}

	/**
	 * Whether all the help a child has would end at once.
	 * @param ends when each running support of the child ends
	 * @return true if there are several, and all of them end within the same seven days
	 */
	static boolean allAtOnce(List<Optional<LocalDate>> ends) {
		if (ends.size() < 2 || !ends.stream().allMatch(Optional::isPresent)) {
			return false;
		}
		List<LocalDate> days = ends.stream().map(Optional::get).toList();
		return ChronoUnit.DAYS.between(Collections.min(days), Collections.max(days)) < A_WEEK;
	}

	/**
	 * A step with its day.
	 *
	 * @param place its place among the steps
	 * @param step the step
	 * @param day when it was taken, or when it is due
	 * @param taken whether it was taken
	 * @param now whether this is how much help there is now
	 * @param due whether its day has come
	 */
	record Rung(int place, SupportStep step, LocalDate day, boolean taken, boolean now, boolean due) {
	}

}
