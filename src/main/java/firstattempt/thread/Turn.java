package firstattempt.thread;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import firstattempt.journal.Step;
import org.jspecify.annotations.Nullable;

/**
 * A slip among the others of its thread.
 *
 * @param slip the slip
 * @param before the days since the slip before it; null for the first
 * @param after the days to the next slip, for the last one to today
 * @param last whether no slip followed
 * @param stepBefore what the adult had done the time before, where it is known and this
 * time something else
 */
record Turn(Slip slip, @Nullable Long before, long after, boolean last, @Nullable Step stepBefore) {

	/** With fewer slips than these nothing is compared. */
	static final int ENOUGH = 3;

	static List<Turn> of(List<Slip> slips, LocalDate today) {
		List<Turn> turns = new ArrayList<>();
		for (int i = 0; i < slips.size(); i++) {
			Slip slip = slips.get(i);
			boolean last = i == slips.size() - 1;
			Slip previous = (i > 0) ? slips.get(i - 1) : null;
			turns.add(new Turn(slip, (previous != null) ? days(previous.day(), slip.day()) : null,
					Math.max(0, days(slip.day(), last ? today : slips.get(i + 1).day())), last,
					(previous != null && slip.step() != null && slip.step() != previous.step()) ? previous.step()
							: null));
		}
		return turns;
	}

	/**
	 * The slips after which it took longer than before them, with something that was new
	 * then.
	 * @param turns all slips of a thread, the first first
	 * @return those slips; none where there are too few to compare
	 */
	static List<Turn> longer(List<Turn> turns) {
		return (turns.size() < ENOUGH) ? List.of()
				: turns.stream().filter((turn) -> turn.tookLonger() && turn.somethingNew()).toList();
	}

	private boolean tookLonger() {
		return this.before != null && this.after > this.before;
	}

	private boolean somethingNew() {
		return this.stepBefore != null || this.slip.planMade();
	}

	private static long days(LocalDate one, LocalDate other) {
		return ChronoUnit.DAYS.between(one, other);
	}

}
