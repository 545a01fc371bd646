package firstattempt.lookback;

import java.util.List;
import java.util.Set;

import firstattempt.journal.CarriedBy;
import firstattempt.journal.Step;

/** A question to take along into the next week. */
enum Question {

	/** Nothing good was written down. */
	WIN("lookback.question.win"),
	/** The urge was bigger than the trouble. */
	URGE("lookback.question.urge"),
	/** The adults stepped in more often than not. */
	MINUTE("lookback.question.minute"),
	/** It was hard for the child. */
	FEELING("lookback.question.feeling"),
	/** The child carried what followed. */
	SEEN("lookback.question.seen"),
	/** The adults mostly waited. */
	ROOM("lookback.question.room"),
	/** Anything else. */
	NEXT("lookback.question.next");

	private static final Set<Step> STEPPED_IN = Set.of(Step.DID_A_PART, Step.TOOK_OVER);

	private static final Set<Step> STEPPED_BACK = Set.of(Step.WAITED, Step.NAMED_THE_FEELING, Step.ASKED_A_QUESTION);

	private final String key;

	Question(String key) {
		this.key = key;
	}

	public String key() {
		return this.key;
	}

	/**
	 * The question that fits a week.
	 * @param week what was written
	 * @return the first that fits
	 */
	static Question of(Weeks.Written week) {
		List<Weeks.Slip> weigh = week.slips().stream().filter((it) -> it.step() != null && !it.goodReason()).toList();
		long in = weigh.stream().filter((it) -> STEPPED_IN.contains(it.step())).count();
		long back = weigh.stream().filter((it) -> STEPPED_BACK.contains(it.step())).count();
		if (week.wins().isEmpty()) {
			return WIN;
		}
		if (week.slips().stream().anyMatch(Question::urgent)) {
			return URGE;
		}
		if (in > 1 && in > back) {
			return MINUTE;
		}
		if (week.slips().stream().anyMatch(Question::hard)) {
			return FEELING;
		}
		if (week.slips().stream().anyMatch((it) -> it.carriedBy() == CarriedBy.CHILD)) {
			return SEEN;
		}
		return (back > 0) ? ROOM : NEXT;
	}

	private static boolean urgent(Weeks.Slip slip) {
		Integer urge = slip.urge();
		Integer upset = slip.upset();
		return urge != null && upset != null && urge >= 3 && upset <= 1;
	}

	private static boolean hard(Weeks.Slip slip) {
		Integer upset = slip.upset();
		return upset != null && upset >= 3;
	}

}
